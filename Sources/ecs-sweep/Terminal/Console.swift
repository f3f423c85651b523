import Sinks
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The two streams to the user: results go to the standard output, everything else here, to the standard error.
struct Console: Sendable {
    /// Whether only errors are said.
    var isQuiet = false

    /// Says something that went wrong.
    func error(_ text: String) {
        let line = "ecs-sweep: \(Escaping.terminalText(text, limit: 2000))\n"
        ProgressLine.shared.clear { Self.write(line, to: STDERR_FILENO) }
    }

    /// Says something that the user should know and that is no error.
    func warning(_ text: String) {
        if !isQuiet { error(text) }
    }

    /// Prints a result.
    func print(_ text: String) {
        var failure: DestinationError?
        ProgressLine.shared.clear {
            do throws(DestinationError) {
                try Destination.standardOutput.write(Array(text.utf8))
            } catch {
                failure = error
            }
        }
        // Who reads the first lines of a page has seen enough; what a disk does not take is a fault.
        guard let failure, !failure.isClosedPipe else { return }
        Self.unprinted.add(1, ordering: .relaxed)
        error(failure.description)
    }

    /// Whether a result could not be printed.
    static var hasFailed: Bool { unprinted.load(ordering: .relaxed) > 0 }

    private static let unprinted = Atomic(0)

    /// Writes text as it is.
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Darwin)
                    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0 && errno == EINTR { continue }
            // Nobody reads what goes to a closed stream, and there is nowhere left to say so.
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
