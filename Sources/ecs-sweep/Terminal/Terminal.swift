import Sinks

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What is known of the terminal, if there is one.
struct Terminal {
    /// The width to use where there is no terminal to ask.
    static let defaultWidth = 100

    let environment: [String: String]

    /// Whether the stream goes to a terminal.
    func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// How many columns the standard output has: of the terminal, else of `COLUMNS`, else ``defaultWidth``.
    var width: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? Self.defaultWidth
    }

    /// Whether progress is shown: only on a terminal, unless the user says otherwise.
    func showsProgress(_ wish: ReportSettings.When) -> Bool {
        switch wish {
        case .always: true
        case .never: false
        case .auto: isTerminal(STDERR_FILENO) && environment["TERM"] != "dumb"
        }
    }

    /// Whether the standard output is coloured: only a terminal is, unless the user says otherwise.
    ///
    /// `NO_COLOR` and `TERM=dumb` switch colours off (no-color.org).
    func color(_ wish: ReportSettings.When) -> ColorPolicy {
        switch wish {
        case .always: return .ansi
        case .never: return .plain
        case .auto:
            let isUnwanted = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
            return isTerminal(STDOUT_FILENO) && !isUnwanted && environment["TERM"] != "dumb" ? .ansi : .plain
        }
    }
}
