import Emulator
import Testing

/// Sweeps of several accounts through the real program.
@Suite(.serialized) struct EstateSweepTests {
    private static let accounts = EstateShape.accountIDs(24)

    private static var shape: EstateShape {
        var shape = EstateShape(accounts: accounts, regions: ["us-east-1", "eu-west-1"], clusters: 2, stoppedTasks: 6)
        shape.disabledRegions = ["me-south-1"]
        shape.suspendedAccounts = [accounts[5], accounts[21]]
        shape.deniedAccounts = [accounts[7]]
        return shape
    }

    private func sweep(
        _ estate: Estate,
        _ words: [String],
        variables: [String: String] = [:]
    ) async throws -> (result: Binary.Result, report: SweepResult) {
        try await EmulatorServer.withServer(serving: estate) { server in
            let all = environment(server).merging(variables) { $1 }
            let result = try await Binary(["sweep", "-o", "json", "--limit", "0"] + words, environment: all).result()
            return (result, try SweepResult(result.output))
        }
    }

    private func add(_ counts: [String: Int]) -> Bool {
        counts.filter { $0.key != "total" }.values.reduce(0, +) == counts["total"]
    }

    @Test func anOrganizationIsSweptToItsLastAccount() async throws {
        let estate = Estate(Self.shape)
        let expectation = estate.expectation
        let words = ["--organization", "--role", "ecs-reader", "--region", "all"]
        let (result, report) = try await sweep(estate, words)
        let coverage = report.coverage
        #expect(result.status == 3, "\(result.errors)")
        #expect(coverage.accounts["total"] == 24)
        #expect(coverage.accounts["suspended"] == 2)
        #expect(coverage.accounts["denied"] == 1)
        #expect(coverage.accounts["swept"] == 21)
        #expect(coverage.regions["swept"] == 42)
        #expect(coverage.regions["notEnabled"] == 21)
        #expect(coverage.clusters["swept"] == expectation.clusters)
        #expect(coverage.tasks["failed"] == expectation.failing)
        #expect(coverage.tasks["benign"] == expectation.benign)
        #expect([coverage.accounts, coverage.regions, coverage.clusters].allSatisfy(add))
        #expect(coverage.scopes.count == 63)
        #expect(coverage.problems.map(\.account) == [Self.accounts[7]])
        #expect(coverage.problems.map(\.operation) == ["AssumeRole"])
        #expect(coverage.problems.map(\.code) == ["AccessDenied"])
        #expect(coverage.problems.first?.region == nil)
        for failure in report.failures {
            #expect(failure.bucket == (try #require(estate.truth(ofTask: failure.taskArn))).label.rawValue)
        }
        #expect(Set(report.failures.map(\.taskArn)).count == expectation.failing)
    }

    // A shard that does not know whose keys it has would leave regions to others that leave them to it.
    @Test func aShardThatDoesNotKnowItsAccountIsIncomplete() async throws {
        let words = ["--region", "us-east-1,eu-west-1", "--shard", "2/2"]
        let nowhere = ["AWS_ENDPOINT_URL_STS": "http://127.0.0.1:1", "AWS_MAX_ATTEMPTS": "1"]
        let (result, report) = try await sweep(Estate(Self.shape), words, variables: nowhere)
        #expect(result.status == 1, "\(result.errors)")
        #expect(report.coverage.accounts["unreachable"] == 1)
        #expect(report.coverage.problems.map(\.operation) == ["GetCallerIdentity"])
    }

    // Expiries are given by AWS's clock: on one that is more than an hour ahead, every session would seem to have ended.
    @Test func aClockThatIsMoreThanAnHourWrongCostsNoAccount() async throws {
        let estate = Estate(Self.shape)
        var configuration = EmulatorConfiguration()
        configuration.faults.clockSkew = .seconds(-70 * 60)
        let words = ["--account", Self.accounts[0] + "," + Self.accounts[1], "--role", "r", "--region", "us-east-1"]
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let result = try await Binary(["sweep", "-o", "json"] + words, environment: environment(server)).result()
            #expect(result.status == 0, "\(result.errors)")
            #expect(try SweepResult(result.output).coverage.accounts["swept"] == 2)
        }
    }

    @Test func listedAccountsAreSweptAndTheOwnOneWithoutARole() async throws {
        let accounts = [Self.accounts[0], Self.accounts[1], Self.accounts[7]].joined(separator: ",")
        let words = ["--account", accounts, "--role", "ecs-reader", "--region", "us-east-1"]
        let (result, report) = try await sweep(Estate(Self.shape), words)
        #expect(result.status == 3)
        #expect(report.coverage.accounts["swept"] == 2)
        #expect(report.coverage.accounts["denied"] == 1)
        #expect(report.coverage.scopes.map(\.state).sorted() == ["denied", "swept", "swept"])
        #expect(Set(report.coverage.scopes.map(\.account)) == Set(accounts.split(separator: ",").map(String.init)))
    }

    @Test func profilesOfOneAccountAreSweptOnce() async throws {
        let folder = try ScratchFolder()
        let keys = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = secret\n"
        let credentials = try folder.write("credentials", "[a]\n\(keys)[b]\n\(keys)")
        let words = ["--profile", "a", "--profile", "b", "--profile", "gone", "--region", "us-east-1"]
        let variables = [
            "AWS_SHARED_CREDENTIALS_FILE": credentials, "AWS_CONFIG_FILE": "/dev/null", "AWS_ACCESS_KEY_ID": "",
            "AWS_SECRET_ACCESS_KEY": "", "AWS_EC2_METADATA_DISABLED": "true",
        ]
        let (result, report) = try await sweep(Estate(Self.shape), words, variables: variables)
        #expect(result.status == 3, "\(result.errors)")
        #expect(report.coverage.regions["total"] == 1)
        #expect(report.coverage.accounts["swept"] == 1)
        #expect(report.coverage.accounts["denied"] == 1, "a profile that is not there costs itself alone")
        #expect(report.coverage.problems.map(\.code) == ["CredentialError"])
    }

    @Test func withoutListRegionsEC2IsAskedAndElseEveryRegionIsTried() async throws {
        for denied in [["account:ListRegions"], ["account:ListRegions", "ec2:DescribeRegions"]] {
            var account = EmulatedAccount(
                id: "111122223333",
                regions: ["us-east-1", "eu-west-1"].map { EmulatedRegion(name: $0, clusters: []) }
            )
            account.disabledRegions = ["me-south-1"]
            account.deniedActions = Set(denied)
            let (result, report) = try await sweep(Estate(accounts: [account]), ["--region", "all"])
            #expect(result.status == 0, "\(result.errors)")
            #expect(report.coverage.regions["swept"] == 2)
            #expect(report.coverage.regions["notEnabled"] == (denied.count == 1 ? 1 : 34))
            #expect(
                report.coverage.problems.map(\.operation)
                    == (denied.count == 1 ? [] : ["ListRegions", "DescribeRegions"])
            )
        }
    }

    @Test func whoMayNotListAccountsOrAskWhoHeIsHearsOfIt() async throws {
        var account = EmulatedAccount(id: "111122223333", regions: [EmulatedRegion(name: "us-east-1", clusters: [])])
        account.deniedActions = ["organizations:ListAccounts", "sts:GetCallerIdentity"]
        let estate = Estate(accounts: [account])
        let (listed, report) = try await sweep(estate, ["--organization", "--role", "ecs-reader"])
        #expect(listed.status == 1)
        #expect(report.coverage.accounts["denied"] == 1)
        #expect(report.coverage.problems.map(\.operation) == ["GetCallerIdentity", "ListAccounts"])
        let (own, ownReport) = try await sweep(estate, [])
        #expect(own.status == 0, "the sweep goes on without knowing whose account it is")
        #expect(ownReport.coverage.scopes.map(\.account) == ["unknown"])
    }

    @Test func anEstateFileSaysWhatIsSwept() async throws {
        let folder = try ScratchFolder()
        let file = try folder.write(
            "estate.json",
            """
            {"bases": [{"accounts": ["\(Self.accounts[2])"], "role": "ecs-reader", "regions": ["eu-west-1"]},
                       {"via": ["arn:aws:iam::\(Self.accounts[3]):role/hub"], "regions": "all"}]}
            """
        )
        let (result, report) = try await sweep(Estate(Self.shape), ["--estate", file])
        #expect(result.status == 0, "\(result.errors)")
        #expect(report.coverage.accounts["swept"] == 2)
        let swept = report.coverage.scopes.filter { $0.state == "swept" }.map { "\($0.account) \($0.region)" }
        #expect(
            swept == [
                "\(Self.accounts[2]) eu-west-1", "\(Self.accounts[3]) eu-west-1", "\(Self.accounts[3]) us-east-1",
            ]
        )
    }

    @Test(arguments: [
        (["--organization"], "an organization needs a role"),
        (["--account", "111122223333"], "accounts need a role"),
        (["--account", "12"], "--account takes ids of twelve digits, not '12'."),
        (
            ["--account", "111122223333", "--organization"],
            "--account and --organization exclude each other: take one out."
        ),
        (["--role", "ecs-reader"], "needs accounts"),
        (["--estate", "x.json", "--profile", "a"], "--profile and --estate exclude each other: take one out."),
        (["--region", "all,us-east-1"], "--region takes all, or names"),
        (["--region", "us-east-1,cn-north-1"], "no keys lead to cn-north-1"),
    ])
    func mistakesAreOneClearLine(_ words: [String], _ message: String) async throws {
        try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 1))) { server in
            let result = try await Binary(["sweep"] + words, environment: environment(server)).result()
            #expect(result.status == 2)
            #expect(result.errors.contains(message), "\(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1)
        }
    }
}
