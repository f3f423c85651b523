import Testing

@testable import Stages

struct RefusalTests {
    private static let sentence = """
        ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException: User: \
        arn:aws:sts::111122223333:assumed-role/shopExecution/0123456789abcdef is not authorized to perform: \
        secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf \
        because no identity-based policy allows the secretsmanager:GetSecretValue action
        """

    @Test func readsAllOfARefusal() {
        let text = ByteText(evidence: Self.sentence)
        #expect(Refusal.permission(in: text) == "secretsmanager:GetSecretValue")
        #expect(Refusal.role(in: text) == "shopExecution")
        #expect(
            Refusal.resource(in: text) == "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf"
        )
    }

    @Test(arguments: [
        ("not authorized to perform: ecr:GetAuthorizationToken on resource: * because", "ecr:GetAuthorizationToken"),
        ("IS NOT AUTHORIZED TO PERFORM: kms:Decrypt.", "kms:Decrypt"),
        ("is not authorized to perform elasticfilesystem:ClientMount on", "elasticfilesystem:ClientMount"),
        ("because no identity-based policy allows the ssm:GetParameters action", "ssm:GetParameters"),
        ("denied (\\\"logs:CreateLogStream\\\")", "logs:CreateLogStream"),
    ])
    func findsThePermission(_ text: String, _ permission: String) {
        #expect(Refusal.permission(in: ByteText(evidence: text)) == permission)
    }

    @Test(arguments: [
        "", "not authorized to perform: ", "not authorized to perform: everything", "to perform: a:b", ":",
        "error:Something",
        "not authorized to perform: ecr:Get$(rm)", "to perform: ecr:getToken", "panic:Oh", "logs:",
    ])
    func inventsNoPermission(_ text: String) {
        let found = Refusal.permission(in: ByteText(evidence: text))
        #expect(found == nil || found == "ecr:Get", "\(text)")
    }

    @Test(arguments: [
        ("User: arn:aws-cn:sts::111122223333:assumed-role/web.task@x/i-1 is not", "web.task@x"),
        (
            "ECS was unable to assume the role 'arn:aws:iam::111122223333:role/team/shopTask' that was provided",
            "shopTask"
        ),
    ])
    func findsTheRole(_ text: String, _ role: String) {
        #expect(Refusal.role(in: ByteText(evidence: text)) == role)
    }

    @Test(arguments: [
        "User: arn:aws:iam::111122223333:user/bob is not", "unable to assume the role", ":assumed-role/",
        ":assumed-role//x", ":assumed-role/" + String(repeating: "r", count: 65) + "/s",
        "assume role arn:aws:iam::1:user/x",
    ])
    func inventsNoRole(_ text: String) {
        #expect(Refusal.role(in: ByteText(evidence: text)) == nil)
    }
}
