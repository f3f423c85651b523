import Foundation
import Testing

@testable import Stages

/// A program in Claude Code's place, started for real.
@Suite(.timeLimit(.minutes(5))) struct ClaudeCLITests {
    private let signatures = [ClaudeFixtures.signature(reason: "odd < thing", bucket: .unknown)]

    private func backend(
        _ script: String,
        key: String = ClaudeFixtures.key,
        timeLimit: Duration = .seconds(60)
    ) throws -> ClaudeCLI {
        ClaudeCLI(
            model: nil,
            environment: ["PATH": "/bin:/usr/bin", "FAKE_CLAUDE": script, "ANTHROPIC_API_KEY": key],
            program: try #require(FakeClaude.path),
            timeLimit: timeLimit
        )
    }

    private func refine(_ script: String, timeLimit: Duration = .seconds(60)) async throws -> Refinement {
        await ClaudeClassifier(try backend(script, timeLimit: timeLimit)).refine(signatures)
    }

    /// A script that writes `text` and ends with `code`.
    private func writing(_ text: String, code: Int = 0) -> String {
        "cat <<'END'\n\(text)\nEND\nexit \(code)"
    }

    @Test func anAnswerRaisesTheVerdict() async throws {
        let answer = JSONText.encode(["verdicts": [ClaudeFixtures.verdict("f1")]])
        for result in [FakeClaude.result(structured: answer), FakeClaude.result(result: answer)] {
            let refinement = try await refine(writing(result))
            #expect(refinement.warnings.isEmpty)
            #expect(refinement.verdicts[0]?.bucket == .config)
            #expect(refinement.verdicts[0]?.decidedBy == .claude)
            #expect(refinement.summary == "Claude (claude-haiku-5-5): 1 call, 330 in, 40 out, $0.0042")
        }
    }

    @Test func theFailuresAreReadFromStandardInputAndStandInNoArgument() async throws {
        let folder = NSTemporaryDirectory() + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let backend = try backend("cd '\(folder)'; cat > stdin; for word; do printf '%s\\0' \"$word\"; done > words")
        let prompt = Prompt(signatures, indices: [0])
        await #expect(throws: ClaudeError.self) { try await backend.ask(prompt) }
        struct Call: Decodable {
            var arguments: [String]
            var stdin: String
        }
        let shown = try JSONDecoder().decode(Call.self, from: Data(backend.body(prompt).utf8))
        let words = try String(contentsOfFile: folder + "/words", encoding: .utf8)
        let received: [Substring] = words.split(separator: "\0", omittingEmptySubsequences: false).dropLast()
        #expect(received.map(String.init) == shown.arguments)
        #expect(try String(contentsOfFile: folder + "/stdin", encoding: .utf8) == shown.stdin)
        #expect(shown.stdin == prompt.message)
        #expect(!words.contains("odd"))
        #expect(!words.contains(ClaudeFixtures.key))
        #expect(words.contains("--tools\0\0--strict-mcp-config"))
        #expect(words.contains("--max-budget-usd\00.0500\0"))
    }

    @Test(arguments: [("", false), ("1", true)])
    func getsTheKeysOfAWSOnlyToAskBedrockWithThem(_ bedrock: String, _ getsThem: Bool) async throws {
        let keys = [
            "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
        ]
        var environment = ["PATH": "/bin:/usr/bin", "AWS_REGION": "eu-west-1", "CLAUDE_CODE_USE_BEDROCK": bedrock]
        for name in keys { environment[name] = "hush" }
        environment["FAKE_CLAUDE"] = "env | grep -c ^AWS_ >&2; exit 1"
        let backend = ClaudeCLI(
            model: nil,
            environment: environment,
            program: try #require(FakeClaude.path),
            timeLimit: .seconds(60)
        )
        let error = await #expect(throws: ClaudeError.self) { try await backend.ask(Prompt(signatures, indices: [0])) }
        #expect(error?.message.hasSuffix("said: \(getsThem ? keys.count + 1 : 1)") == true, "\(error?.message ?? "")")
    }

    @Test func isToldToStopAtWhatIsLeftOfTheBudget() async throws {
        let backend = try backend("for word; do printf '%s ' \"$word\"; done >&2; exit 1")
        let prompt = Prompt(signatures, indices: [0])
        for (left, words) in [(37_654_322, "0.0376"), (90_000_000, "0.0500")] {
            let shown = try JSONDecoder().decode(Arguments.self, from: Data(backend.body(prompt).utf8)).arguments
            #expect(shown.contains("0.0500"))
            #expect(backend.arguments(within: Dollars(billionths: left)).contains(words))
        }
        #expect(backend.turns == 3)
    }

    private struct Arguments: Decodable {
        var arguments: [String]
    }

    @Test(arguments: [0, 1])
    func anErrorKeepsTheRuleVerdictsWhateverTheExitCode(_ code: Int) async throws {
        let result = FakeClaude.result(
            isError: true,
            status: 529,
            result: "overloaded \(ClaudeFixtures.key)",
            cost: "0"
        )
        let refinement = try await refine(writing(result, code: code))
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.summary == nil)
        #expect(refinement.warnings.count == 1)
        #expect(refinement.warnings.first?.contains("overloaded [redacted]") == true)
        #expect(refinement.warnings.first?.contains("the rule verdicts stand") == true)
    }

    @Test func anAnswerWithAFailingExitCodeIsNone() async throws {
        let answer = JSONText.encode(["verdicts": [ClaudeFixtures.verdict("f1")]])
        let refinement = try await refine(writing(FakeClaude.result(structured: answer), code: 1))
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.warnings.first?.contains("code 1") == true)
    }

    @Test func whatAFailedCallCostIsSaid() async throws {
        let refinement = try await refine(writing(FakeClaude.result(subtype: "error_max_turns"), code: 1))
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.warnings.first?.contains("error_max_turns") == true)
        #expect(refinement.summary == "Claude (claude-haiku-5-5): 1 call, 330 in, 40 out, $0.0042")
    }

    @Test(arguments: [
        ("echo garbage", "is no result"),
        ("true", "is no result"),
        ("echo 'no such option' >&2; exit 1", "ended with code 1 and said: no such option"),
        ("kill -9 $$", "signal 9"),
        ("exec cat /dev/zero", "wrote more than"),
    ])
    func whatIsNoResultKeepsTheRuleVerdicts(_ script: String, _ words: String) async throws {
        let refinement = try await refine(script)
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.warnings.count == 1)
        #expect(refinement.warnings.first?.contains(words) == true, "\(refinement.warnings)")
        #expect(refinement.warnings.first?.contains("the rule verdicts stand") == true)
    }

    @Test func oneThatHangsIsEnded() async throws {
        let refinement = try await refine("exec sleep 1000", timeLimit: .milliseconds(50))
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.warnings.first?.contains("took longer than") == true)
    }

    @Test func aMissingProgramSaysWhatToInstall() async throws {
        let backend = ClaudeCLI(
            model: nil,
            environment: [:],
            program: "/does/not/exist/claude",
            timeLimit: .seconds(60)
        )
        let refinement = await ClaudeClassifier(backend).refine(signatures)
        #expect(refinement.warnings.first?.contains("Install Claude Code") == true)
        #expect(refinement.warnings.first?.contains("No such file") == true)
    }

    @Test func aFolderForFilesThatIsNotThereIsNamed() async throws {
        let backend = ClaudeCLI(
            model: nil,
            environment: ["TMPDIR": "/does/not/exist"],
            program: "/bin/true",
            timeLimit: .seconds(60)
        )
        let refinement = await ClaudeClassifier(backend).refine(signatures)
        #expect(refinement.warnings.first?.contains("Set TMPDIR") == true)
    }
}
