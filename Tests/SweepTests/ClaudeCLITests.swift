import Foundation
import Testing

/// `--classifier claude-cli` of the real program, with a shell script in Claude Code's place.
@Suite(.serialized) struct ClaudeCLITests {
    private static let task = """
        {"taskArn":"a","stopCode":"EssentialContainerExited","stoppedReason":"odd thing","containers":[{"exitCode":3}]}

        """
    private static let key = "key-of-the-test"

    private struct Verdict: Decodable {
        var bucket: String
        var decidedBy: String
    }

    private struct Report: Decodable {
        var failures: [Verdict]
    }

    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    /// Classifies one task with `script` as the program `claude`; none when `nil`.
    private func classify(
        _ script: String?,
        _ words: String...
    ) async throws -> (result: Binary.Result, failures: [Verdict]) {
        var path = "/does/not/exist"
        if let script {
            let program = try folder.write("claude", "#!/bin/sh\n\(script)\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
            path = folder.path + ":/bin:/usr/bin"
        }
        let binary = try Binary(
            ["classify", "-", "--classifier", "claude-cli", "-o", "json"] + words,
            environment: ["PATH": path, "ANTHROPIC_API_KEY": Self.key, "HOME": folder.path],
            input: Self.task
        )
        let result = try await binary.result()
        #expect(result.status == 0, "\(result.errors)")
        #expect(!(result.output + result.errors).contains(Self.key))
        let report = try? JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
        return (result, report?.failures ?? [])
    }

    private static func result(_ fields: String) -> String {
        """
        cat > "$HOME/stdin"; for word; do printf '%s\\0' "$word"; done > "$HOME/words"
        cat <<'END'
        {"type":"result","subtype":"success",\(fields),"total_cost_usd":0.0012,\
        "usage":{"input_tokens":1234,"output_tokens":56}}
        END
        """
    }

    private static let answer = result(
        """
        "is_error":false,"result":"","structured_output":{"verdicts":[{"id":"f1","bucket":"CONFIG","cause":"odd.thing",\
        "reason":"An odd thing.","nextAction":"Look at it.","confidence":"high"}]}
        """
    )

    @Test func anAnswerIsInTheReportAndItsCostIsSaid() async throws {
        let (result, failures) = try await classify(Self.answer)
        #expect(failures.map(\.bucket) == ["CONFIG"])
        #expect(failures.map(\.decidedBy) == ["claude"])
        #expect(result.errors.contains("Claude (claude-haiku-5-5): 1 call, 1,234 in, 56 out, $0.0012"))
    }

    @Test func thePromptIsShownAsItIsSent() async throws {
        let shown = try await classify(nil, "--dry-run-prompt").result.output
        _ = try await classify(Self.answer)
        struct Call: Decodable {
            var arguments: [String]
            var stdin: String
        }
        let call = try JSONDecoder().decode(Call.self, from: Data(shown.utf8))
        #expect(try folder.read("stdin") == call.stdin)
        #expect(try folder.read("words") == call.arguments.map { $0 + "\0" }.joined())
        #expect(call.stdin.contains("odd thing"))
        #expect(!call.arguments.joined().contains("odd thing"))
    }

    @Test(arguments: [
        (result(#""is_error":true,"api_error_status":529,"result":"Overloaded""#), "Overloaded"),
        (result(#""is_error":true,"result":"Please run /login""#) + "\nexit 1", "sign in"),
        (result(#""is_error":false,"result":"Sure! Here they are""#), "not the JSON"),
        ("echo garbage", "no result"),
        ("echo 'unknown option' >&2; exit 1", "code 1 and said: unknown option"),
        ("exec cat /dev/zero", "wrote more than"),
        (nil, "Install Claude Code"),
    ])
    func withoutAnswerTheRulesStandAndItIsSaid(_ script: String?, _ words: String) async throws {
        let (result, failures) = try await classify(script)
        #expect(failures.map(\.bucket) == ["CODE_BUG"])
        #expect(failures.map(\.decidedBy) == ["rules"])
        #expect(result.errors.contains("rule verdicts stand"))
        #expect(result.errors.contains(words), "\(result.errors)")
    }
}
