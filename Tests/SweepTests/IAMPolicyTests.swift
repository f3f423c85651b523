import Emulator
import Foundation
import Testing

/// `iam-policy` through the real program.
@Suite(.serialized) struct IAMPolicyTests {
    private struct Policy: Decodable {
        struct Statement: Decodable {
            var actions: [String]

            enum CodingKeys: String, CodingKey {
                case actions = "Action"
            }
        }
        var statements: [Statement]
        var actions: Set<String> { Set(statements.flatMap(\.actions)) }

        enum CodingKeys: String, CodingKey {
            case statements = "Statement"
        }
    }

    private func policy(_ words: [String]) async throws -> Policy {
        let result = try await Binary(["iam-policy"] + words, environment: ["AWS_REGION": "us-east-1"]).result()
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Policy.self, from: Data(result.output.utf8))
    }

    private func operations(_ actions: Set<String>) -> Set<String> {
        Set(actions.compactMap { $0.split(separator: ":").last.map(String.init) })
    }

    @Test func theCallsOfASweepAreThoseThatThePoliciesAllow() async throws {
        var shape = EstateShape(
            accounts: EstateShape.accountIDs(3),
            regions: ["us-east-1"],
            clusters: 2,
            stoppedTasks: 20
        )
        shape.disabledRegions = ["me-south-1"]
        let words = ["--organization", "--role", "ecs-reader", "--region", "all"]
        let calls = try await EmulatorServer.withServer(serving: Estate(shape)) { server in
            let result = try await Binary(["sweep", "-o", "json"] + words, environment: environment(server)).result()
            #expect(result.status == 0, "\(result.errors)")
            return server.statistics.calls
        }
        let caller = try await policy(words).actions
        let member = try await policy(words + ["--for", "member"]).actions
        #expect(Set(calls.keys) == operations(caller).union(["GetCallerIdentity"]), "no policy is asked for that one")
        #expect(member == caller.subtracting(["organizations:ListAccounts", "sts:AssumeRole"]))
    }

    @Test func askingBedrockMustBeAllowedWhereItIsAsked() async throws {
        let reads = try await policy([]).actions
        #expect(try await policy(["--classifier", "bedrock"]).actions == reads.union(["bedrock:InvokeModel"]))
        #expect(try await policy(["--classifier", "claude"]).actions == reads)
    }

    @Test func theOwnAccountIsSweptWithTheReadsAlone() async throws {
        let calls = try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 3, stoppedTasks: 20))) {
            server in
            let result = try await Binary(["sweep", "-o", "json"], environment: environment(server)).result()
            #expect(result.status == 0, "\(result.errors)")
            return server.statistics.calls
        }
        #expect(Set(calls.keys) == operations(try await policy([]).actions).union(["GetCallerIdentity"]))
    }

    @Test func allPoliciesComeWithWhoNeedsThem() async throws {
        struct All: Decodable {
            struct Entry: Decodable {
                var `for`: String
                var holder: String
                var policy: Policy
            }
            var policies: [Entry]
        }
        let words = ["iam-policy", "--for", "all", "--account", "123456789012", "--role", "ecs-reader"]
        let result = try await Binary(
            words + ["--caller", "arn:aws:iam::111122223333:user/a"],
            environment: ["AWS_REGION": "us-east-1"]
        ).result()
        let all = try JSONDecoder().decode(All.self, from: Data(result.output.utf8))
        #expect(all.policies.map(\.for) == ["caller", "member", "trust"])
        #expect(all.policies.map(\.holder) == ["the environment's keys", "ecs-reader", "ecs-reader"])
        #expect(result.errors.isEmpty, "who sweeps is known")
    }

    @Test(arguments: [
        (["--for", "member"], "add --role"),
        (["--for", "trust", "--account", "123456789012", "--role", "r"], "--for trust needs --caller"),
        (["--for", "hub"], "'via' of an estate file"), (["--for", "nobody"], "--for takes one of"),
        (["--caller", "me"], "--caller: \"me\" is neither"), (["--cluster", "a/b"], "no cluster is called"),
        (["--region", "eu-west-1", "--account", "123456789012"], "accounts need a role"),
    ])
    func mistakesAreOneClearLine(_ words: [String], _ message: String) async throws {
        let result = try await Binary(["iam-policy"] + words, environment: ["AWS_REGION": "us-east-1"]).result()
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func profilesThatNeedDifferentPoliciesAreAskedForOneByOne() async throws {
        let folder = try ScratchFolder()
        let config = try folder.write("config", "[profile a]\nregion = us-east-1\n[profile b]\nregion = cn-north-1\n")
        let words = ["iam-policy", "--profile", "a", "--profile", "b"]
        let variables = ["AWS_CONFIG_FILE": config]
        let result = try await Binary(words, environment: variables).result()
        #expect(result.status == 2)
        #expect(result.errors.contains("--for all"))
        #expect(try await Binary(words + ["--for", "all"], environment: variables).result().status == 0)
    }
}
