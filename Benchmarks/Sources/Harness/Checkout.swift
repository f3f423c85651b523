package import Foundation

/// Where things are in the checkout that a benchmark was built from.
package enum Checkout {
    /// The package of the benchmarks.
    package static let benchmarks = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where a peer's program is built.
    package static func built(peer: String) -> URL {
        benchmarks.appendingPathComponent(".build/peers").appendingPathComponent(peer)
    }

    /// The program as it is installed, without Swift's libraries.
    ///
    /// - Throws: ``Program/Failure`` where it was not built.
    package static func installedProgram() throws -> URL {
        let program = benchmarks.deletingLastPathComponent().appendingPathComponent(".build/install/release/ecs-sweep")
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Program.Failure(description: "ecs-sweep is not built as it is installed: `make installable` does it.")
        }
        return program
    }
}
