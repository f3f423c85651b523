import Estates
import Foundation
import Harness

/// A program that is started to see how long that takes.
struct Start: Sendable {
    /// What a start came to.
    struct Outcome {
        /// From before the start to what was waited for.
        var nanoseconds: Double
        /// The processor time of the process; of one that was ended, until then.
        var cpuMilliseconds: Double
    }

    private static let nowhere = URL(fileURLWithPath: "/dev/null")

    private let program: URL
    private let arguments: [String]
    private let environment: [String: String]

    /// Describes a start.
    ///
    /// - Parameter url: where the program's calls of AWS go.
    init(_ program: URL, _ arguments: [String] = [], url: String = "http://127.0.0.1:1") {
        self.program = program
        self.arguments = arguments
        environment = ExampleEnvironment.variables(
            home: FileManager.default.temporaryDirectory,
            url: url,
            region: "eu-west-1"
        )
    }

    /// Runs the program to its end.
    ///
    /// - Throws: ``Program/Failure`` where it failed: the time of that would mean nothing.
    func untilEnd() throws -> Outcome {
        let clock = ContinuousClock()
        let start = clock.now
        let (status, usage) = try spawn().wait()
        let elapsed = clock.now - start
        guard status == 0 else {
            let command = ([program.lastPathComponent] + arguments).joined(separator: " ")
            throw Program.Failure(description: "\(command) ended with wait status \(status).")
        }
        return Outcome(nanoseconds: elapsed / .nanoseconds(1), cpuMilliseconds: usage.processorSeconds * 1000)
    }

    /// Runs the program until the first bytes of a request arrive.
    func untilRequest(to listener: Listener) throws -> Outcome {
        let clock = ContinuousClock()
        let start = clock.now
        let child = try spawn()
        let heard = Result { try listener.waitForBytes() }
        let elapsed = clock.now - start
        child.endNow()
        let (_, usage) = child.wait()
        try heard.get()
        return Outcome(nanoseconds: elapsed / .nanoseconds(1), cpuMilliseconds: usage.processorSeconds * 1000)
    }

    private func spawn() throws -> ChildProcess {
        try ChildProcess(
            program,
            arguments,
            environment: environment,
            output: Self.nowhere,
            errors: Self.nowhere
        )
    }
}
