import Pipeline

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Another program: started without a shell, read until it ends, and ended when it takes too long.
///
/// It has nothing to read unless ``input`` is set. Of this process's open files it gets none.
package struct ChildProcess: Sendable {
    /// Why there is no output.
    package enum Failure: Error, Equatable, CustomStringConvertible {
        /// It could not be started, with the system's reason.
        case notStarted(String)
        /// It ended with a code other than 0, after these words on the standard error.
        case failed(code: Int32, words: String)
        /// A signal ended it.
        case killed(signal: Int32)
        /// It ran longer than the limit.
        case timeout(Duration)
        /// It wrote more than the limit, in bytes.
        case tooMuchOutput(Int)
        /// The task was cancelled.
        case cancelled

        package var description: String {
            switch self {
            case .notStarted(let reason): "the program cannot be started: \(reason)"
            case .failed(let code, let words):
                "the program ended with code \(code)" + (words.isEmpty ? "" : " and said: \(words)")
            case .killed(let signal): "signal \(signal) ended the program"
            case .timeout(let limit): "the program took longer than \(limit.components.seconds) seconds"
            case .tooMuchOutput(let limit): "the program wrote more than \(limit) bytes"
            case .cancelled: "the task was cancelled"
            }
        }
    }

    /// The program's name, looked for in `PATH`, or its path.
    let program: String
    /// Its words, without the name.
    let arguments: [String]
    /// Its variables.
    let environment: [String: String]
    /// How long it may run; a person may have to answer it.
    package var timeLimit = Duration.seconds(60)
    /// How much it may write, in bytes.
    package var outputLimit = 1 << 20
    /// What it reads from its standard input.
    package var input: ScratchFile?
    /// What its standard output goes to; `nil` for a pipe.
    package var outputFile: ScratchFile?

    package init(_ program: String, _ arguments: [String], environment: [String: String]) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
    }

    /// What it writes to the standard output until it ends with code 0.
    ///
    /// A thread waits for it; no task does. Cancelling the task ends it.
    ///
    /// - Throws: ``Failure``.
    package func output() async throws(Failure) -> [UInt8] {
        guard let cancellation = Pipe() else { throw .notStarted(Self.systemError(errno)) }
        defer { cancellation.close() }
        let result = await withTaskCancellationHandler {
            await BlockingThread.run { run(until: cancellation.reading) }
        } onCancel: {
            cancellation.signal()
        }
        guard let result else { throw .notStarted("there is no thread to wait for it") }
        return try result.get()
    }

    // MARK: On the thread

    /// Held from the making of a program's pipes to its start, so that no other program gets an end of them and keeps them
    /// from coming to their ends.
    private static let spawning = Locked(())

    private struct Started {
        var id: pid_t
        var output: Pipe
        var errors: Pipe
    }

    private func run(until cancellation: Int32) -> Result<[UInt8], Failure> {
        let started: Started
        let (result, note) = RunningChildren.adding({ Self.spawning.withLock { _ in start() } }, id: \.id)
        switch result {
        case .success(let child): started = child
        case .failure(let error): return .failure(error)
        }
        let (output, errors) = (started.output, started.errors)
        defer {
            output.close()
            errors.close()
        }
        let reader = ChildReader(
            child: started.id,
            note: note,
            deadline: .now + timeLimit,
            cancellation: cancellation,
            file: outputFile.map { ($0, outputLimit) }
        )
        do throws(ChildReader.Interruption) {
            let (piped, words) = try reader.read(output.reading, errors.reading, limit: outputLimit)
            let status = try reader.wait()
            if let outputFile, outputFile.count > outputLimit { return .failure(.tooMuchOutput(outputLimit)) }
            // The system's macros for this are none that Swift can call.
            if status & 0x7F != 0 { return .failure(.killed(signal: status & 0x7F)) }
            let code = (status >> 8) & 0xFF
            let shown = String(decoding: words, as: UTF8.self).trimmed.plain(limit: 512)
            let text = outputFile?.contents(limit: outputLimit) ?? piped
            return code == 0 ? .success(text) : .failure(.failed(code: code, words: shown))
        } catch {
            reader.kill()
            switch error {
            case .cancelled: return .failure(.cancelled)
            case .deadline: return .failure(.timeout(timeLimit))
            case .limit: return .failure(.tooMuchOutput(outputLimit))
            }
        }
    }

    private func start() -> Result<Started, Failure> {
        guard let output = Pipe() else { return .failure(.notStarted(Self.systemError(errno))) }
        guard let errors = Pipe() else {
            let reason = Self.systemError(errno)
            output.close()
            return .failure(.notStarted(reason))
        }
        let start = ProgramStart(
            program,
            arguments,
            environment: environment,
            input: input?.descriptor,
            output: outputFile?.descriptor ?? output.writing,
            errors: errors.writing
        )
        let result = start.run()
        output.closeWriting()
        errors.closeWriting()
        switch result {
        case .success(let child): return .success(Started(id: child, output: output, errors: errors))
        case .failure(let failure):
            output.close()
            errors.close()
            return .failure(.notStarted(failure.description))
        }
    }

    private static func systemError(_ code: Int32) -> String { String(cString: strerror(code)) }
}
