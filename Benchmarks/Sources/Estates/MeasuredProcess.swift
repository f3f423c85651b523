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
    /// - Parameter folder: where its output is kept meanwhile.
    package func run(in folder: URL) throws -> Outcome {
        let output = folder.appendingPathComponent("output")
        let errors = folder.appendingPathComponent("errors")
        let clock = ContinuousClock()
        let start = clock.now
        let child = try ChildProcess(program, arguments, environment: environment, output: output, errors: errors)
        let (status, usage) = child.wait()
        let elapsed = clock.now - start
        guard status == 0 else {
            // The system's macros for this are none that Swift can call.
            let signal = status & 0x7F
            let end = signal == 0 ? "ended with code \((status >> 8) & 0xFF)" : "was ended by signal \(signal)"
            throw Failure(description: "\(program.lastPathComponent) \(end)\(LastWords(in: errors))")
        }
        return Outcome(
            seconds: elapsed / .seconds(1),
            cpuSeconds: usage.processorSeconds,
            residentMB: usage.peakMB,
            output: try Data(contentsOf: output)
        )
    }
}

extension rusage {
    /// User and system time in seconds.
    package var processorSeconds: Double {
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
