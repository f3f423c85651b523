#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of one test's own.
struct TemporaryFolder {
    let path: String

    /// Runs the test with a new folder and removes the folder afterwards.
    static func with<Result>(_ body: (Self) async throws -> Result) async throws -> Result {
        let path = FileManager.default.temporaryDirectory.path + "/sinks-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(Self(path: path))
    }

    func path(_ name: String) -> String { path + "/" + name }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    func put(_ text: String, in name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    /// The names of everything in the folder, sorted.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}
