import Pipeline

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads a file.
///
/// It blocks its thread while it does, so the pipeline bounds how many are read at once.
struct ReadFile: Stage {
    let name = "read"

    func process(_ path: String, into outlet: Outlet<String>) async throws {
        guard FileManager.default.fileExists(atPath: path) else { throw FileMissing() }
        try await outlet.send(String(contentsOfFile: path, encoding: .utf8))
    }
}

struct FileMissing: Error, CustomStringConvertible {
    var description: String { "there is no such file" }
}
