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
    /// The most columns that are made use of: whoever says that there are more may say anything.
    private static let widthLimit = 1000

    let environment: [String: String]

    /// Whether the stream goes to a terminal.
    func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// How many columns the standard output has: of the terminal, else of `COLUMNS`, else ``defaultWidth``.
    var width: Int {
        let given = environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
        return min(Self.width(of: STDOUT_FILENO) ?? given ?? Self.defaultWidth, Self.widthLimit)
    }

    /// How many columns the terminal has now that the stream goes to; `nil` where it goes to none.
    static func width(of descriptor: Int32) -> Int? {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }

    /// How progress is shown, if it is: on a line of the terminal, or in a log where there is none.
    ///
    /// A log of which the user has said nothing begins late, so that only what takes long is logged.
    ///
    /// - Parameter streams: whether results appear on the standard output meanwhile; on a terminal that is progress enough.
    func progress(_ wish: ReportSettings.When, streams: Bool) -> StatusCadence.Medium? {
        let hasLine = isTerminal(STDERR_FILENO) && environment["TERM"] != "dumb"
        switch wish {
        case .never: return nil
        case .always: return hasLine ? .line : .log(after: .zero)
        case .auto where streams && isTerminal(STDOUT_FILENO): return nil
        case .auto: return hasLine ? .line : .log(after: StatusCadence.logInterval)
        }
    }

    /// Whether the standard output is coloured: as the environment has it, unless the user says otherwise.
    func color(_ wish: ReportSettings.When) -> ColorPolicy {
        switch wish {
        case .always: .ansi
        case .never: .plain
        case .auto: ColorPolicy(environment: environment, isTerminal: isTerminal(STDOUT_FILENO))
        }
    }
}
