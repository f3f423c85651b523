import AWS
import Stages
import Testing

@Suite struct SweepStatementsTests {
    private func reads(
        _ regions: RegionSelection,
        _ clusters: [String] = [],
        in region: String = "eu-west-1"
    ) throws -> [PolicyStatement] {
        try SweepStatements(partition: Partition(of: Region(region)), regions: regions, clusters: clusters).reads
    }

    private func statement(of action: String, in statements: [PolicyStatement]) throws -> PolicyStatement {
        try #require(statements.first { $0.actions.contains(action) })
    }

    @Test func namedRegionsNarrowEveryRead() throws {
        let statements = try reads(.named([try Region("cn-north-1")]), in: "cn-north-1")
        let clusters = try statement(of: "ecs:ListClusters", in: statements)
        #expect(clusters.resources == ["*"], "ECS takes no resource for it")
        #expect(clusters.conditions == ["StringEquals": ["aws:RequestedRegion": ["cn-north-1"]]])
        let list = try statement(of: "ecs:ListTasks", in: statements)
        #expect(list.conditions == ["ArnLike": ["ecs:cluster": ["arn:aws-cn:ecs:cn-north-1:*:cluster/*"]]])
        let describe = try statement(of: "ecs:DescribeTasks", in: statements)
        #expect(describe.resources == ["arn:aws-cn:ecs:cn-north-1:*:task/*"])
        #expect(describe.conditions == list.conditions)
    }

    @Test func clustersNarrowWhatIsReadInThem() throws {
        let statements = try reads(.all, ["prod-*", "lab"])
        let list = try statement(of: "ecs:ListTasks", in: statements)
        let wanted = ["arn:aws:ecs:*:*:cluster/prod-*", "arn:aws:ecs:*:*:cluster/lab"]
        #expect(list.conditions == ["ArnLike": ["ecs:cluster": wanted]])
        #expect(try statement(of: "ecs:ListClusters", in: statements).conditions.isEmpty)
        let regions = try statement(of: "account:ListRegions", in: statements)
        #expect(regions.resources == ["arn:aws:account::*:account"])
    }

    @Test func logsAreReadWhereTheyAreAskedForInTheStreamsOfTasksAlone() throws {
        let partition = Partition(of: try Region("cn-north-1"))
        let regions = RegionSelection.named([try Region("cn-north-1")])
        let statements = try SweepStatements(
            partition: partition,
            regions: regions,
            clusters: [],
            furtherCalls: [.getLogEvents]
        ).reads
        let logs = try statement(of: "logs:GetLogEvents", in: statements)
        #expect(logs.resources == ["arn:aws-cn:logs:cn-north-1:*:log-group:*:log-stream:*/*/*"])
        #expect(logs.actions.count == 1)
        let without = try SweepStatements(partition: partition, regions: regions, clusters: []).reads
        #expect(!without.flatMap(\.actions).contains("logs:GetLogEvents"))
    }

    @Test func servicesAreReadOnlyWhereTheirTagsAreWanted() throws {
        #expect(!(try reads(.all).contains { $0.actions.contains("ecs:DescribeServices") }))
        let statements = try SweepStatements(
            partition: Partition(of: Region("eu-west-1")),
            regions: .named([try Region("eu-west-1")]),
            clusters: ["prod-*"],
            furtherCalls: [.describeServices]
        ).reads
        let services = try statement(of: "ecs:DescribeServices", in: statements)
        #expect(services.resources == ["arn:aws:ecs:eu-west-1:*:service/*"])
        #expect(services.conditions == ["ArnLike": ["ecs:cluster": ["arn:aws:ecs:eu-west-1:*:cluster/prod-*"]]])
    }

    @Test(arguments: ["a/b", "${aws:userid}", "", "a\"b", "é"])
    func whatNoClusterIsCalledGetsIntoNoPolicy(_ pattern: String) {
        #expect(throws: SettingError.self) { try reads(.all, [pattern]) }
    }

    @Test func rolesOfAnOrganizationAreThoseOfTheOwnOne() throws {
        let statements = try SweepStatements(
            partition: Partition(of: Region("us-gov-west-1")),
            regions: .all,
            clusters: []
        )
        .organization(as: AccountRole(name: "ecs-reader"))
        let enter = try statement(of: "sts:AssumeRole", in: statements)
        #expect(enter.resources == ["arn:aws-us-gov:iam::*:role/ecs-reader"])
        #expect(enter.conditions == ["StringEquals": ["aws:ResourceOrgID": ["${aws:PrincipalOrgID}"]]])
    }
}
