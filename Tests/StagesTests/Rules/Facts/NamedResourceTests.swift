import Testing

@testable import Stages

struct NamedResourceTests {
    @Test(arguments: [
        (
            "not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-west-1:111122223333:parameter/prod/url",
            "prod/url"
        ),
        (
            "failed to fetch secret arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf:user::1 from",
            "prod/db-AbCdEf"
        ),
        (
            "User: arn:aws:sts::111122223333:assumed-role/r/s cannot read arn:aws:s3:::shop-config/app.env; sorry",
            "shop-config/app.env"
        ),
        ("invalid ssm parameters: /prod/url, /prod/key", "/prod/url"),
        ("The repository with name 'shop/orders' does not exist in the registry with id '111122223333'", "shop/orders"),
        ("pull access denied for shop/orders, repository does not exist or may require authorization", "shop/orders"),
        (
            "on resource: arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/shop:log-stream:ecs/app/0123",
            "/ecs/shop"
        ),
        ("subnet 'subnet-0123456789abcdef0' does not have enough free addresses", "subnet-0123456789abcdef0"),
        ("Failed to resolve fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com", "fs-0123456789abcdef0"),
        ("download s3://shop-config/app.env failed", "shop-config/app.env"),
        ("pull 111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:v9: not found", "shop/orders"),
        (
            "assume arn:aws:iam::111122223333:role/service/shopTask or arn:aws:kms:eu-west-1:111122223333:key/1",
            "shopTask"
        ),
    ])
    func findsTheName(_ text: String, _ name: String) {
        #expect(NamedResource.find(in: ByteText(evidence: text)) == name)
    }

    @Test(arguments: [
        "", "on resource: *", "arn:aws", "arn:aws:s3", "s3://", "fs-12", "xfs-0123456789abcdef0",
        "fs-0123456789abcdefg",
        "task arn:aws:ecs:eu-west-1:111122223333:task/shop/0123 stopped", "with name ''",
        "Essential container in task exited",
    ])
    func inventsNoName(_ text: String) {
        #expect(NamedResource.find(in: ByteText(evidence: text)) == nil)
    }

    @Test func knowsTheLogGroupOfAnARN() {
        let text = "arn:aws:logs:eu-west-1:111122223333:log-group:/ecs/shop:log-stream:x"
        #expect(NamedResource.logGroup(in: ByteText(evidence: text)) == "/ecs/shop")
        #expect(NamedResource.logGroup(in: ByteText(evidence: "the specified log group does not exist")) == nil)
    }
}
