import AWS

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension MFAPrompt {
    /// How much is read of a code, in bytes; none is nearly that long.
    private static let codeLimit = 64

    /// Asks on the terminal that the program was started from, whatever its standard input and outputs are; a
    /// cancellation ends the question.
    static var terminal: Self {
        Self { serial in
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            let (cancelled, cancel) = (ends[0], ends[1])
            defer {
                _ = close(cancelled)
                _ = close(cancel)
            }
            return await withTaskCancellationHandler {
                // Nothing but this thread waits for a person.
                await BlockingThread.run {
                    ProgressLine.shared.held { Self.ask("Code of \(serial): ", unless: cancelled) }
                } ?? nil
            } onCancel: {
                _ = write(cancel, [0], 1)
            }
        }
    }

    private static func ask(_ question: String, unless cancelled: Int32) -> String? {
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        defer { _ = close(terminal) }
        // A person is asked one thing at a time, also by two programs on one terminal. Closing it unlocks it.
        _ = flock(terminal, LOCK_EX)
        let text = Array(question.utf8)
        guard write(terminal, text, text.count) == text.count else { return nil }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        // To the end of the line: what is beyond the bound would answer the next question, or go to the shell.
        while waits(for: terminal, unless: cancelled), read(terminal, &byte, 1) == 1, byte != UInt8(ascii: "\n") {
            if line.count < codeLimit { line.append(byte) }
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Waits until there is something to read; false when the question is not wanted any more.
    private static func waits(for terminal: Int32, unless cancelled: Int32) -> Bool {
        var polled = [terminal, cancelled].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&polled, nfds_t(polled.count), -1) < 0, errno == EINTR {}
        return polled[1].revents == 0
    }
}
