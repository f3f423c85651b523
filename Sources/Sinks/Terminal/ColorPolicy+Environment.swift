extension ColorPolicy {
    /// The colours of a stream for which nobody has said what they want.
    ///
    /// `NO_COLOR` takes them away (no-color.org), else `CLICOLOR_FORCE` gives them to any stream, else only a terminal
    /// has them, unless it is a `dumb` one or `CLICOLOR` is `0` (bixense.com/clicolors). A variable that is empty says
    /// nothing.
    public init(environment: [String: String], isTerminal: Bool) {
        func value(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        if value("NO_COLOR") != nil {
            self = .plain
        } else if let force = value("CLICOLOR_FORCE"), force != "0" {
            self = .ansi
        } else {
            let isUnwanted = value("CLICOLOR") == "0" || value("TERM") == "dumb"
            self = isTerminal && !isUnwanted ? .ansi : .plain
        }
    }
}
