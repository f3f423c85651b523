import Emulator
import Foundation
import Testing

/// `doctor` through the real program.
@Suite(.serialized) struct DoctorTests {
    private struct Report: Decodable {
        struct Finding: Decodable {
            var check: String
            var subject: String
            var state: String
            var message: String
            var remedy: String?
        }
        var findings: [Finding]

        func states(_ check: String) -> [String] { findings.filter { $0.check == check }.map(\.state) }
        var failures: [Finding] { findings.filter { $0.state == "failure" } }
    }

    private func doctor(
        _ words: [String],
        on estate: Estate,
        _ configuration: EmulatorConfiguration = EmulatorConfiguration(),
        variables: [String: String] = [:]
    ) async throws -> (status: Int32, report: Report) {
        try await EmulatorServer.withServer(configuration, serving: estate) { server in
            let all = environment(server).merging(variables) { $1 }
            let result = try await Binary(["doctor", "-o", "json"] + words, environment: all).result()
            return (result.status, try JSONDecoder().decode(Report.self, from: Data(result.output.utf8)))
        }
    }

    private func account(denying actions: Set<String>) -> Estate {
        let region = EmulatedRegion(
            name: "us-east-1",
            clusters: [EmulatedCluster(name: "web", tasks: [], taskDefinitions: [])]
        )
        var account = EmulatedAccount(id: "111122223333", regions: [region])
        account.deniedActions = actions
        return Estate(accounts: [account])
    }

    @Test func aHealthyEstateIsFineInEveryCheck() async throws {
        let accounts = EstateShape.accountIDs(5)
        let estate = Estate(EstateShape(accounts: accounts, regions: ["us-east-1"], clusters: 2, stoppedTasks: 2))
        let words = ["--organization", "--role", "ecs-reader", "--region", "all", "--sample", "2"]
        let (status, report) = try await doctor(words, on: estate)
        #expect(status == 0)
        #expect(report.findings.allSatisfy { $0.state == "ok" })
        #expect(report.states("role").count == 2)
        #expect(report.states("permissions").count == 3, "the own account and two others")
        for check in ["files", "proxy", "credentials", "endpoint", "clock", "identity", "accounts", "regions"] {
            #expect(!report.states(check).isEmpty, "\(check)")
        }
    }

    @Test(arguments: ["ecs:ListClusters", "ecs:ListTasks", "ecs:DescribeTasks", "ecs:DescribeTaskDefinition"])
    func aDeniedCallIsNamedWithWhatToDo(_ action: String) async throws {
        let (status, report) = try await doctor([], on: account(denying: [action]))
        #expect(status == (action == "ecs:DescribeTaskDefinition" ? 3 : 1))
        let failure = try #require(report.failures.first)
        #expect(report.failures.count == 1)
        #expect(failure.check == "permissions")
        #expect(failure.message.hasPrefix("\(action): AccessDeniedException"))
        #expect(try #require(failure.remedy).hasPrefix("Allow \(action); 'ecs-sweep iam-policy'"))
    }

    @Test func anAccountThatCannotBeEnteredIsOneFailure() async throws {
        let accounts = EstateShape.accountIDs(3)
        var shape = EstateShape(accounts: accounts, regions: ["us-east-1"], clusters: 1)
        shape.deniedAccounts = [accounts[1]]
        let words = ["--account", accounts[1...].joined(separator: ","), "--role", "ecs-reader"]
        let (status, report) = try await doctor(words, on: Estate(shape))
        #expect(status == 3)
        #expect(report.failures.map(\.subject) == [accounts[1]])
        #expect(report.failures.first?.check == "role")
        #expect(report.failures.first?.message.contains("AssumeRole") == true)
        #expect(report.states("permissions") == ["ok"])
    }

    @Test func withoutTheListOfAccountsOrRegionsItSaysSo() async throws {
        let denied: Set = ["organizations:ListAccounts", "account:ListRegions", "ec2:DescribeRegions"]
        let (organization, report) = try await doctor(["--organization", "--role", "r"], on: account(denying: denied))
        #expect(organization == 1)
        #expect(report.failures.map(\.check) == ["accounts"])
        let (all, regions) = try await doctor(["--region", "all"], on: account(denying: denied))
        #expect(all == 3)
        #expect(regions.states("regions") == ["failure", "failure", "warning"])
        #expect(regions.states("permissions") == ["ok"])
    }

    @Test func withoutCredentialsNothingElseIsTried() async throws {
        let none = ["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""]
        let (status, report) = try await doctor([], on: account(denying: []), variables: none)
        #expect(status == 1)
        #expect(report.failures.map(\.check) == ["credentials"])
        #expect(report.failures.first?.message.contains("aws configure") == true)
        #expect(report.states("endpoint").isEmpty)
    }

    @Test func aClockThatIsOffIsAWarning() async throws {
        let configuration = EmulatorConfiguration(faults: Faults(clockSkew: .seconds(600)))
        let (status, report) = try await doctor([], on: account(denying: []), configuration)
        #expect(status == 0)
        let clock = try #require(report.findings.first { $0.check == "clock" })
        #expect(clock.state == "warning")
        #expect(clock.message.contains("behind AWS's"))
    }

    @Test func aThrottleIsAWarningWithAdvice() async throws {
        let configuration = EmulatorConfiguration(faults: Faults([FaultRule(.throttle)]))
        let (status, report) = try await doctor([], on: account(denying: []), configuration)
        #expect(status == 0, "a sweep waits as long as it is throttled")
        #expect(report.states("permissions") == ["warning", "warning", "warning", "warning"])
        #expect(report.findings.allSatisfy { $0.state == "ok" || $0.remedy?.contains("--quota-share") == true })
    }

    @Test func whatCannotBeCheckedInTimeIsSaid() async throws {
        let configuration = EmulatorConfiguration(latency: .fixed(.seconds(30)))
        let (status, report) = try await doctor(["--timeout", "1s"], on: account(denying: []), configuration)
        #expect(status == 1)
        #expect(report.states("endpoint") == ["failure", "failure"])
        #expect(report.failures.contains { $0.message.contains("no time left") })
    }

    @Test func aCallThatHangsIsGivenUpAsSoonAsIsWanted() async throws {
        let configuration = EmulatorConfiguration(faults: Faults([FaultRule(.hang)]))
        let clock = ContinuousClock()
        let start = clock.now
        let (status, report) = try await doctor(["--call-timeout", "200ms"], on: account(denying: []), configuration)
        #expect(status == 1)
        #expect(report.failures.contains { $0.message.contains("in time") })
        #expect(clock.now - start < .seconds(15), "an endpoint that hangs is else looked at for so long")
        let wrong = try await Binary.run("doctor", "--call-timeout", "1ms")
        #expect(wrong.status == 2)
    }

    @Test func anEndpointThatNobodyServesIsAFailure() async throws {
        let nobody = ["AWS_ENDPOINT_URL": "http://127.0.0.1:9"]
        let (status, report) = try await doctor([], on: account(denying: []), variables: nobody)
        #expect(status == 1)
        #expect(report.states("endpoint") == ["failure", "failure"])
        #expect(report.states("permissions") == ["failure"], "the other calls would say the same")
    }

    @Test func filesAreReadAndMustBeClosedToOthers() async throws {
        let folder = try ScratchFolder()
        let open = try folder.write("credentials", "[default]\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: open)
        let variables = [
            "AWS_SHARED_CREDENTIALS_FILE": open, "https_proxy": "http://user:secret@proxy.example.com:8080",
        ]
        let (status, report) = try await doctor([], on: account(denying: []), variables: variables)
        #expect(status == 0)
        #expect(report.states("files") == ["ok", "warning"])
        let proxy = try #require(report.findings.first { $0.check == "proxy" })
        #expect(proxy.message == "https_proxy=proxy.example.com:8080", "no password is shown")
        let broken = ["AWS_CONFIG_FILE": try folder.write("config", "nonsense\n")]
        let (failed, brokenReport) = try await doctor([], on: account(denying: []), variables: broken)
        #expect(failed == 1)
        #expect(brokenReport.failures.map(\.check) == ["files"])
    }

    @Test func linesSayWhatToDo() async throws {
        try await EmulatorServer.withServer(serving: account(denying: ["ecs:ListTasks"])) { server in
            let result = try await Binary.run("doctor", environment: environment(server))
            let line = try #require(result.output.split(separator: "\n").first { $0.hasPrefix("failure") })
            #expect(line.contains("ecs:ListTasks") && line.contains(" -> Allow ecs:ListTasks"))
            let wrong = try await Binary.run("doctor", "-o", "markdown", environment: environment(server))
            #expect(wrong.status == 2)
        }
    }
}
