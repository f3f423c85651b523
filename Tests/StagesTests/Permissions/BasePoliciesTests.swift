import AWS
import Stages
import Testing

@Suite struct BasePoliciesTests {
    private static let reads: Set = [
        "ecs:ListClusters", "ecs:ListTasks", "ecs:DescribeTasks", "ecs:DescribeTaskDefinition",
    ]

    private func account(_ digits: String) throws -> AccountID { try #require(AccountID(digits)) }

    private func policies(_ base: BaseDescription, caller: String? = nil) throws -> BasePolicies {
        try BasePolicies(base, home: Region("eu-west-1"), caller: caller.map { text in try PolicyCaller(text) })
    }

    private func document(_ kind: SweepPolicy.Kind, in policies: BasePolicies) throws -> PolicyDocument {
        let found = policies.policies.filter { $0.kind == kind }
        #expect(found.count == 1)
        return try #require(found.first).document
    }

    @Test func theOwnAccountNeedsTheReadsAlone() throws {
        let made = try policies(BaseDescription())
        #expect(made.policies.map(\.kind) == [.caller])
        #expect(try document(.caller, in: made).actions == Self.reads)
    }

    @Test func allRegionsNeedTheirListInTheAccountsThatAreRead() throws {
        var base = BaseDescription()
        base.regions = .all
        #expect(try document(.caller, in: policies(base)).actions == Self.reads.union(["account:ListRegions"]))
        base.accounts = .organization
        base.role = "ecs-reader"
        let made = try policies(base)
        #expect(try document(.member, in: made).actions == Self.reads.union(["account:ListRegions"]))
        #expect(
            try document(.caller, in: made).actions
                == Self.reads.union(["account:ListRegions", "organizations:ListAccounts", "sts:AssumeRole"])
        )
    }

    @Test func listedAccountsNeedExactlyTheirRoles() throws {
        var base = BaseDescription()
        base.accounts = .listed([try account("111122223333"), try account("123456789012")])
        base.role = "audit/ecs-reader"
        let unknown = try policies(base)
        #expect(unknown.wantsCaller)
        #expect(try document(.caller, in: unknown).actions == ["sts:AssumeRole"])
        let known = try policies(base, caller: "111122223333")
        let own = try document(.caller, in: known)
        #expect(!known.wantsCaller)
        #expect(own.actions == Self.reads.union(["sts:AssumeRole"]))
        #expect(
            own.statements.first { $0.actions == ["sts:AssumeRole"] }?.resources
                == ["arn:aws:iam::123456789012:role/audit/ecs-reader"]
        )
    }

    @Test func trustAsksForTheExternalIDAndTheCaller() throws {
        var base = BaseDescription()
        base.accounts = .listed([try account("123456789012")])
        base.role = "ecs-reader"
        base.externalID = "x-1"
        #expect(try policies(base).policies.map(\.kind) == [.caller, .member])
        let made = try policies(base, caller: "arn:aws:sts::111122223333:assumed-role/Admin/me")
        let trust = try #require(try document(.trust, in: made).statements.first)
        #expect(trust.principal == "arn:aws:iam::111122223333:root")
        #expect(trust.resources.isEmpty)
        #expect(trust.conditions["StringEquals"] == ["sts:ExternalId": ["x-1"]])
        let roles = ["arn:aws:iam::111122223333:role/Admin", "arn:aws:iam::111122223333:role/*/Admin"]
        #expect(trust.conditions["ArnLike"] == ["aws:PrincipalArn": roles])
    }

    @Test func rolesInBetweenAreEnteredOneFromTheOther() throws {
        var base = BaseDescription()
        base.via = [
            try RoleARN("arn:aws:iam::123456789012:role/hub"), try RoleARN("arn:aws:iam::111122223333:role/last"),
        ]
        let made = try policies(base, caller: "arn:aws:iam::123456789012:user/a")
        #expect(made.policies.map(\.kind) == [.caller, .hub, .hub, .trust, .trust])
        #expect(made.policies[0].document.statements.map(\.resources) == [["arn:aws:iam::123456789012:role/hub"]])
        #expect(made.policies[1].document.statements.map(\.resources) == [["arn:aws:iam::111122223333:role/last"]])
        #expect(made.policies[2].document.actions == Self.reads)
        #expect(made.policies[3].document.statements.first?.principal == "arn:aws:iam::123456789012:user/a")
        #expect(made.policies[4].document.statements.first?.principal == "arn:aws:iam::123456789012:role/hub")
    }

    @Test(arguments: [
        (
            nil,
            [
                "arn:aws:bedrock:eu-west-1:*:inference-profile/global.anthropic.claude-haiku-5-5",
                "arn:aws:bedrock:*::foundation-model/anthropic.claude-haiku-5-5",
            ]
        ),
        (
            "eu.anthropic.claude-haiku-4-5-20251001-v1:0",
            [
                "arn:aws:bedrock:eu-west-1:*:inference-profile/eu.anthropic.claude-haiku-4-5-20251001-v1:0",
                "arn:aws:bedrock:*::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0",
            ]
        ),
        ("anthropic.claude-opus-4-6-v1", ["arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-opus-4-6-v1"]),
        (
            "arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1",
            [
                "arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1",
                "arn:aws:bedrock:*::foundation-model/anthropic.*",
            ]
        ),
    ])
    func whoseKeysAskBedrockMayAskThatModelAlone(_ model: String?, _ resources: [String]) throws {
        var base = BaseDescription()
        base.via = [try RoleARN("arn:aws:iam::123456789012:role/hub")]
        base.accounts = .organization
        base.role = "ecs-reader"
        let made = try BasePolicies(base, home: Region("eu-west-1"), classifier: .bedrock(model: model))
        let holders = made.policies.filter { $0.document.actions.contains("bedrock:InvokeModel") }
        #expect(holders.map(\.kind) == [.hub])
        let statement = holders.first?.document.statements.first { $0.actions == ["bedrock:InvokeModel"] }
        #expect(statement?.resources == resources)
    }

    @Test func noRoleLeadsToAnotherPartition() throws {
        var base = BaseDescription()
        base.accounts = .organization
        base.role = "ecs-reader"
        #expect(throws: SettingError.self) {
            try policies(base, caller: "arn:aws-cn:iam::111122223333:user/a")
        }
    }
}
