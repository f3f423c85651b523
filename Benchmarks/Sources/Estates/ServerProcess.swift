package import Foundation
import Harness

/// A server that runs as a process of its own, beside what is measured.
package struct ServerProcess {
    private let name: String
    private let process: ChildProcess
    /// The file that it writes to.
    private let output: URL
    /// The file in which it says what goes wrong.
    private let errors: URL

    /// Serves an estate while the body runs.
    ///
    /// - Parameter body: is given where the emulator listens.
    package static func serving<Result>(
        _ estate: EmulatedEstate,
        with emulator: URL,
        _ body: (_ url: String) async throws -> Result
    ) async throws -> Result {
        try await running(emulator, ["emulate", "--port", "0"] + estate.emulatorOptions) { server in
            try await body(try await server.started { try server.address() })
        }
    }

    /// Runs a server while the body runs, and ends it then.
    ///
    /// - Parameter body: is given the server, which may not have started yet.
    package static func running<Result>(
        _ program: URL,
        _ arguments: [String],
        _ body: (ServerProcess) async throws -> Result
    ) async throws -> Result {
        try await ScratchFolder.with { folder in
            let (output, errors) = (folder.appendingPathComponent("output"), folder.appendingPathComponent("errors"))
            let process = try ChildProcess(
                program,
                arguments,
                environment: ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ECS_SWEEP_") },
                output: output,
                errors: errors
            )
            defer {
                process.terminate()
                _ = process.wait()
            }
            let name = program.lastPathComponent
            return try await body(ServerProcess(name: name, process: process, output: output, errors: errors))
        }
    }

    /// Waits until the server answers, for ten seconds at most.
    ///
    /// - Parameter look: tells what it answers; `nil` while it does not.
    /// - Throws: ``Failure`` with the end of what it said, at once where it has ended.
    package func started<Answer>(_ look: () async throws -> Answer?) async throws -> Answer {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            // Asked first: what ends after its answer has answered.
            let hasEnded = process.hasEnded
            if let answer = try await look() { return answer }
            if hasEnded { throw Failure(description: "\(name) ended before it answered\(LastWords(in: errors))") }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Failure(description: "\(name) did not answer within ten seconds\(LastWords(in: errors))")
    }

    /// The address that the emulator prints when it listens.
    private func address() throws -> String? {
        let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        // A second line tells that the first is whole.
        return lines.count > 1 ? lines[0].split(separator: " ").last.map(String.init) : nil
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
