import Foundation

@testable import Emulator

extension Scenario {
    /// Everything that must hold.
    static let invariants: [any Invariant] = [
        WholeOutput(), NoCrash(), NothingSecret(), BoundedTime(), ExitCodeFits(), EveryPlaceHasOneState(),
        SweptWasServed(), ServedIsReported(), CountsAgree(), ProblemsHaveCauses(),
    ]

    /// Serves the estate, and sweeps it with the real program.
    func run() async throws -> ScenarioOutcome {
        let (folder, ledger) = (try ScratchFolder(), ServedLedger())
        let estate = estate
        return try await EmulatorServer.withServer(configuration(ledger), serving: estate) { server in
            var variables = environment(server).merging(["AWS_MAX_ATTEMPTS": "\(attempts)"]) { $1 }
            if keys == .webIdentity {
                variables["AWS_ACCESS_KEY_ID"] = nil
                variables["AWS_SECRET_ACCESS_KEY"] = nil
                variables["AWS_ROLE_ARN"] = "arn:aws:iam::\(shape.accounts[0]):role/sweeper"
                variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = try folder.write("token", NothingSecret.webIdentityToken)
            }
            let lines = folder.path + "/failures.ndjson"
            let clock = ContinuousClock()
            let start = clock.now
            // A program that hangs would keep its seed to itself.
            let limit = "timeout -s KILL \(BoundedTime.limit)"
            let script = "command -v timeout >/dev/null || exec \"$0\" \"$@\"; exec \(limit) \"$0\" \"$@\""
            let result = try await Binary.shell(script, words(lines), environment: variables)
            return ScenarioOutcome(
                scenario: self,
                result: result,
                report: try? SweepResult(result.output),
                streamed: Self.failures((try? folder.read("failures.ndjson")) ?? ""),
                served: ledger.contents,
                statistics: server.statistics,
                seconds: (clock.now - start) / .seconds(1)
            )
        }
    }

    private static func failures(_ lines: String) -> [String?] {
        struct Line: Decodable { var taskArn: String }
        return lines.split(separator: "\n").map { line in
            (try? JSONDecoder().decode(Line.self, from: Data(line.utf8)))?.taskArn
        }
    }
}
