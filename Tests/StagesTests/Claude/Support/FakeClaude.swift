import Foundation

@testable import Stages

/// A program in the place of Claude Code: it does what the variable `FAKE_CLAUDE` says in the shell's words.
///
/// It is written once, before any test starts it: a file that is still open for writing cannot be started.
enum FakeClaude {
    static let path: String? = {
        let folder = NSTemporaryDirectory() + "fake-claude-" + UUID().uuidString
        let path = folder + "/claude"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try "#!/bin/sh\neval \"$FAKE_CLAUDE\"\n".write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
            return path
        } catch {
            return nil
        }
    }()

    /// A result as Claude Code writes it.
    static func result(
        subtype: String = "success",
        isError: Bool = false,
        status: Int? = nil,
        result: String = "",
        structured: String? = nil,
        cost: String = "0.0042"
    ) -> String {
        let status = status.map { #""api_error_status":\#($0),"# } ?? ""
        let structured = structured.map { #","structured_output":\#($0)"# } ?? ""
        return """
            {"type":"result","subtype":"\(subtype)","is_error":\(isError),\(status)"duration_ms":5,"num_turns":2,\
            "result":\(JSONText.encode(result)),"session_id":"s","total_cost_usd":\(cost),"usage":{"input_tokens":10,\
            "cache_creation_input_tokens":20,"cache_read_input_tokens":300,"output_tokens":40},"permission_denials":[]\
            \(structured)}
            """
    }
}
