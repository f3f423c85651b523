#if os(Linux)
    import Foundation
    import Glibc

    /// A terminal whose other side is the test.
    final class PseudoTerminal {
        /// The path by which a program opens it.
        let path: String
        private let side: Int32
        private var isOpen = true

        // The module of the C library has none of its functions for this: these are the calls that they make.
        private static let unlock: UInt = 0x4004_5431
        private static let number: UInt = 0x8004_5430

        init() throws {
            struct NoTerminal: Error {}
            side = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
            var (isLocked, number): (Int32, Int32) = (0, 0)
            guard side >= 0, ioctl(side, Self.unlock, &isLocked) == 0, ioctl(side, Self.number, &number) == 0 else {
                throw NoTerminal()
            }
            path = "/dev/pts/\(number)"
        }

        deinit { close() }

        /// Presses keys.
        func type(_ text: String) {
            let bytes = Array(text.utf8)
            _ = write(side, bytes, bytes.count)
        }

        /// Closes the test's side, as a terminal's window or a lost connection does: who has it for its terminal gets SIGHUP.
        func close() {
            if isOpen { _ = Glibc.close(side) }
            isOpen = false
        }
    }
#endif
