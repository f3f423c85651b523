package import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that is run to its end and measured as the system accounts for it.
package struct MeasuredProcess {
    /// What a run came to.
    package struct Outcome: Sendable {
        /// From before its start until its end, in seconds.
        package var seconds: Double
        /// Processor time of the program and of the children that it waited for, in seconds.
        package var cpuSeconds: Double
        /// The most memory that it had resident.
        package var residentMB: Double
        /// What it printed.
        package var output: Data
    }

    /// Why there is no outcome.
    package struct Failure: Error, CustomStringConvertible {
        /// The program, how it ended and what it said.
        package let description: String
    }

    private let program: URL
    private let arguments: [String]
    private let environment: [String: String]

    /// Describes a program with all of its environment.
    package init(_ program: URL, _ arguments: [String], environment: [String: String]) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
    }

    /// Runs it; a code other than 0 is a failure.
    ///
    /// Linux counts this program's own memory as a part of the child's peak, as the child begins with it: a few tens of
    /// megabytes, which no figure is below.
    ///
    /// - Parameter folder: where its output is kept meanwhile, so that no pipe can hold it up.
    package func run(in folder: URL) throws -> Outcome {
        let output = folder.appendingPathComponent("output")
        let errors = folder.appendingPathComponent("errors")
        let clock = ContinuousClock()
        let start = clock.now
        var child: pid_t = 0
        let refusal = spawn(&child, output: output.path, errors: errors.path)
        guard refusal == 0 else {
            throw Failure(description: "\(program.path) cannot be started: \(String(cString: strerror(refusal)))")
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
        let elapsed = clock.now - start
        guard status == 0 else {
            let words = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
            throw Failure(description: "\(program.lastPathComponent) ended with status \(status) and said: \(words)")
        }
        return Outcome(
            seconds: elapsed / .seconds(1),
            cpuSeconds: usage.processorSeconds,
            residentMB: usage.peakMB,
            output: try Data(contentsOf: output)
        )
    }

    private func spawn(_ child: inout pid_t, output: String, errors: String) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)
        var words = ([program.path] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + variables { free(text) } }
        return posix_spawn(&child, program.path, &actions, nil, &words, &variables)
    }
}

extension rusage {
    /// User and system time in seconds.
    fileprivate var processorSeconds: Double {
        Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
    }

    /// The peak of the resident memory.
    fileprivate var peakMB: Double {
        #if canImport(Darwin)
            Double(ru_maxrss) / 1_048_576
        #else
            Double(ru_maxrss) / 1024
        #endif
    }
}
