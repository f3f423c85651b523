import Foundation

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
        let output = Pipe()
        let arguments = ["emulate", "--port", "0"] + estate.emulatorOptions
        return try await running(emulator, arguments, output: output) {
            // The first line ends with the address, and comes when the emulator listens.
            let greeting = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            guard let address = greeting.split(whereSeparator: \.isWhitespace).first(where: { $0.hasPrefix("http://") })
            else { throw Failure(description: "The emulator did not start; it said: \(greeting)") }
            return try await body(String(address))
        }
    }

    /// Runs a server while the body runs, and ends it then.
    ///
    /// - Parameter output: where it writes to; nowhere unless given.
    package static func running<Result>(
        _ program: URL,
        _ arguments: [String],
        output: Pipe? = nil,
        _ body: () async throws -> Result
    ) async throws -> Result {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ECS_SWEEP_") }
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        return try await body()
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
