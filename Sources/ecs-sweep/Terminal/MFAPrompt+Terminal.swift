import AWS

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension MFAPrompt {
    /// Asks on the terminal that the program was started from, whatever its standard input and outputs are.
    static var terminal: Self {
        Self { serial in
            // Nothing but this thread waits for a person.
            await BlockingThread.run { Self.ask("Code of \(serial): ") } ?? nil
        }
    }

    private static func ask(_ question: String) -> String? {
        let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        defer { _ = close(terminal) }
        let text = Array(question.utf8)
        guard write(terminal, text, text.count) == text.count else { return nil }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count < 64, read(terminal, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }
}
