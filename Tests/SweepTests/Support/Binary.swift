import Foundation

/// The real program, run as a process of its own.
///
/// Its output goes to files, for a pipe that nobody reads would stop it.
final class Binary: Sendable {
    /// What a run of the program left.
    struct Result: Sendable {
        var status: Int32
        var output: String
        var errors: String
    }

    private let process: Process
    private let folder: ScratchFolder
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
        process = Process()
        if let script {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", script, Self.executable.path] + words
        } else {
            process.executableURL = Self.executable
            process.arguments = words
        }
        var isolated = [
            "HOME": folder.path, "AWS_EC2_METADATA_DISABLED": "true", "ECS_SWEEP_PROGRESS": "never",
        ]
        // The program hears what the tests are told of leaks, which `.ci/run` explains.
        isolated["ASAN_OPTIONS"] = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]
        process.environment = environment.merging(isolated) { given, _ in given }
        let (exit, continuation) = AsyncStream.makeStream(of: Int32.self)
        self.exit = exit
        process.terminationHandler = { process in
            continuation.yield(process.terminationStatus)
            continuation.finish()
        }
        process.standardInput = try folder.file("input", containing: input)
        process.standardOutput = try folder.file("output")
        process.standardError = try folder.file("errors")
        try process.run()
    }

    /// The process's id.
    var id: Int32 { process.processIdentifier }

    /// Whether it has not ended yet.
    var isRunning: Bool { process.isRunning }

    /// Sends the process SIGINT, as Ctrl-C does.
    func interrupt() {
        process.interrupt()
    }

    /// Sends the process a signal.
    func send(_ signal: Int32) {
        _ = kill(id, signal)
    }

    /// Sends the process SIGTERM until it has ended.
    func terminateUntilItEnds() async {
        while process.isRunning {
            process.terminate()
            await Task.yield()
        }
    }

    /// Waits until the process has said that on its standard error.
    func says(_ text: String) async throws {
        while process.isRunning, try !folder.read("errors").contains(text) { await Task.yield() }
    }

    /// Waits until the process has printed that on its standard output.
    func prints(_ text: String) async throws {
        while process.isRunning, try !folder.read("output").contains(text) { await Task.yield() }
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

    // The tests are built into the same folder as the program.
    private static var executable: URL {
        let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let folder = (tests ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
        return folder.appendingPathComponent("ecs-sweep")
    }
}
