import AWS
import Foundation
import Pipeline

/// The real program, run as a process of its own.
///
/// Its output goes to files, for a pipe that nobody reads would stop it.
///
/// Foundation's `Process` does not start it: on Linux, up to Swift 6.3, that may read beyond the memory in which it looks
/// for open files where these are many, and takes all tests down (swift-corelibs-foundation, pull request 5472).
final class Binary: Sendable {
    /// What a run of the program left.
    struct Result: Sendable {
        var status: Int32
        var output: String
        var errors: String
    }

    private let id: Int32
    private let folder: ScratchFolder
    private let hasEnded = Locked(false)
    private let exit: AsyncStream<Int32>

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - words: what stands behind its name on the command line.
    ///   - environment: its environment, which is nothing but this; progress is left out of the errors, for how often it
    ///     is told depends on the machine.
    ///   - input: what it reads from its standard input.
    ///   - script: a script of the shell that runs the program as `"$0" "$@"`; without it the program itself is run.
    init(
        _ words: [String],
        environment: [String: String] = [:],
        input: String = "",
        script: String? = nil
    ) throws {
        folder = try ScratchFolder()
        var isolated = [
            "HOME": folder.path, "AWS_EC2_METADATA_DISABLED": "true", "ECS_SWEEP_PROGRESS": "never",
        ]
        // The program hears what the tests are told of leaks, which `.ci/run` explains.
        isolated["ASAN_OPTIONS"] = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]
        let input = try folder.file("input", containing: input)
        let output = try folder.file("output")
        let errors = try folder.file("errors")
        let start = ProgramStart(
            script == nil ? Self.executable.path : "/bin/sh",
            (script.map { ["-c", $0, Self.executable.path] } ?? []) + words,
            environment: environment.merging(isolated) { given, _ in given },
            input: input.fileDescriptor,
            output: output.fileDescriptor,
            errors: errors.fileDescriptor
        )
        let id = try withExtendedLifetime((input, output, errors)) { try start.run().get() }
        self.id = id
        let (exit, continuation) = AsyncStream.makeStream(of: Int32.self)
        self.exit = exit
        // From the start, and not when the result is asked for: Swift Testing's own thread spins while a process that has
        // ended is not waited for.
        Thread.detachNewThread {
            var information = siginfo_t()
            while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
            // Until then the id is this process's, and afterwards it may be another's.
            let status = self.hasEnded.withLock { hasEnded -> Int32 in
                hasEnded = true
                var status: Int32 = 0
                guard waitpid(id, &status, 0) == id else { return -1 }
                // The system's macros for this are none that Swift can call.
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : status & 0x7F
            }
            continuation.yield(status)
            continuation.finish()
        }
    }

    /// Whether it has not ended yet.
    var isRunning: Bool { !hasEnded.withLock { $0 } }

    /// Sends the process SIGINT, as Ctrl-C does.
    func interrupt() {
        send(SIGINT)
    }

    /// Sends the process a signal.
    func send(_ signal: Int32) {
        hasEnded.withLock { hasEnded in
            if !hasEnded { _ = kill(id, signal) }
        }
    }

    /// Waits until something is so that nobody tells of, or the process has ended.
    ///
    /// It is looked at two hundred times a second: without a pause the test would take a processor from the process.
    func runs(until isSo: () throws -> Bool) async throws {
        while isRunning, try !isSo() {
            do {
                try await Task.sleep(for: .milliseconds(5))
            } catch {
                // The test's time is up.
                send(SIGKILL)
                throw error
            }
        }
    }

    /// Sends the process SIGTERM until it has ended.
    func terminateUntilItEnds() async throws {
        try await runs {
            send(SIGTERM)
            return false
        }
    }

    /// Waits until the process has said that on its standard error.
    func says(_ text: String) async throws {
        try await runs { try folder.read("errors").contains(text) }
    }

    /// Waits until the process has printed that on its standard output.
    func prints(_ text: String) async throws {
        try await runs { try folder.read("output").contains(text) }
    }

    /// Waits for the end.
    func result() async throws -> Result {
        var status: Int32 = -1
        for await ended in exit { status = ended }
        return Result(status: status, output: try folder.read("output"), errors: try folder.read("errors"))
    }

    /// Runs the program to its end.
    static func run(
        _ words: String...,
        environment: [String: String] = [:],
        input: String = ""
    ) async throws -> Result {
        try await Binary(words, environment: environment, input: input).result()
    }

    /// The program in the variable `TESTED_PROGRAM`, or else the one that was built into the same folder as the tests.
    private static var executable: URL {
        if let path = ProcessInfo.processInfo.environment["TESTED_PROGRAM"] { return URL(fileURLWithPath: path) }
        let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let folder = (tests ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
        return folder.appendingPathComponent("ecs-sweep")
    }
}
