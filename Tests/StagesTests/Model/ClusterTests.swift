import Stages
import Testing

struct ClusterTests {
    @Test func theARNSaysWhereItIs() {
        let cluster = Cluster(arn: "arn:aws-cn:ecs:cn-north-1:111122223333:cluster/blue")
        #expect(cluster.region == "cn-north-1")
        #expect(cluster.account == "111122223333")
        #expect(cluster.name == "blue")
    }

    @Test func theRegionThatItWasFoundInOutranksTheARN() {
        #expect(
            Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/blue", region: "eu-west-1").region == "eu-west-1"
        )
    }

    @Test(arguments: ["", "blue", "arn:aws:ecs", "a:b:c:d:e:f", ":::::"])
    func whatIsNoARNHasNoPlace(text: String) {
        #expect(Cluster(arn: text).region == "unknown")
        #expect(Cluster(arn: text).account == "unknown")
    }
}
