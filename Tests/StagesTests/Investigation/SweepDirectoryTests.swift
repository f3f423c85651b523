import AWS
import Stages
import Testing

struct SweepDirectoryTests {
    @Test func leadsFromAClusterToTheRegionThatItWasFoundIn() throws {
        let directory = SweepDirectory()
        let region = try Region("eu-west-1")
        let client = ECSClient(
            AWSClient(
                service: .ecs,
                region: region,
                endpoint: Endpoint(.ecs, in: region),
                credentials: nil,
                transport: StubTransport()
            )
        )
        let found = Cluster(arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/a")
        directory.add(SweepRegion(name: "eu-west-1", client: client), of: [found])
        directory.add(SweepRegion(name: "another base's", client: client), of: [found])
        #expect(directory.region(of: found)?.name == "eu-west-1")
        #expect(directory.region(of: Cluster(arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/b")) != nil)
        #expect(directory.region(of: Cluster(arn: "arn:aws:ecs:eu-west-1:123456789012:cluster/a")) == nil)
        #expect(directory.region(of: Cluster(arn: "arn:aws:ecs:eu-west-2:111122223333:cluster/a")) == nil)
    }
}
