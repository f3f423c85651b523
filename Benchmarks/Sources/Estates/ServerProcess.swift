package import Foundation
import Harness

/// A server that runs as a process of its own, beside what is measured.
package enum ServerProcess {
    /// Serves an estate while the body runs.
    ///
    /// - Parameter body: is given where the emulator listens.
    package static func serving<Result>(
        _ estate: EmulatedEstate,
        with emulator: URL,
        _ body: (_ url: String) async throws -> Result
    ) async throws -> Result {
        try await running(emulator, ["emulate", "--port", "0"] + estate.emulatorOptions) { output in
            try await body(try await address(in: output))
        }
    }

    /// Runs a server while the body runs, and ends it then.
    ///
    /// - Parameter body: is given the file that the server writes to.
    package static func running<Result>(
        _ program: URL,
        _ arguments: [String],
        _ body: (_ output: URL) async throws -> Result
    ) async throws -> Result {
        try await ScratchFolder.with { folder in
            let output = folder.appendingPathComponent("output")
            let server = try ChildProcess(
                program,
                arguments,
                environment: ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ECS_SWEEP_") },
                output: output,
                errors: folder.appendingPathComponent("errors")
            )
            defer {
                server.terminate()
                _ = server.wait()
            }
            return try await body(output)
        }
    }

    /// The address that the emulator prints when it listens.
    private static func address(in output: URL) async throws -> String {
        for _ in 0..<2_000 {
            let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
            // A second line tells that the first is whole.
            if lines.count > 1, let address = lines[0].split(separator: " ").last { return String(address) }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Failure(description: "The emulator did not start within ten seconds.")
    }

    /// Why there is no server.
    package struct Failure: Error, CustomStringConvertible {
        /// The server, and what to do.
        package let description: String

        /// Says what went wrong.
        package init(description: String) {
            self.description = description
        }
    }
}
