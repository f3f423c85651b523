/// The command line of a benchmark program.
package struct Options: Sendable {
    /// What is wrong with a command line.
    package struct UsageError: Error, CustomStringConvertible {
        /// The reason, and what to write instead.
        package let description: String

        /// Says what is wrong.
        package init(description: String) {
            self.description = description
        }
    }

    /// How a benchmark program is called.
    package static let usage = """
        usage: BENCHMARK [SUITE-OR-CASE-PREFIX ...] [--rounds N] [--scale F] [--json PATH] [--check FILE] [--strict]
        """

    /// What to measure: beginnings of names; nothing means everything.
    package var prefixes: [String] = []
    /// How often each case is timed.
    package var rounds = 5
    /// What the numbers of elements are multiplied with.
    package var scale = 1.0
    /// Where the figures are written.
    package var json: String?
    /// The file of thresholds to judge the figures by.
    package var check: String?
    /// Whether a missed wall-time threshold fails too.
    package var isStrict = false

    /// Reads the arguments after the program's name.
    package init(_ arguments: some Sequence<String>) throws(UsageError) {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            switch argument {
            case "--rounds": rounds = try Self.value(of: argument, rest.next(), where: { $0 > 0 }, Int.init)
            case "--scale": scale = try Self.value(of: argument, rest.next(), where: { $0 > 0 }, Double.init)
            case "--json": json = try Self.value(of: argument, rest.next()) { $0 }
            case "--check": check = try Self.value(of: argument, rest.next()) { $0 }
            case "--strict": isStrict = true
            case _ where argument.hasPrefix("-"): throw .misuse("\(argument) is unknown.")
            default: prefixes.append(argument)
            }
        }
    }

    /// Whether a case is to be measured.
    func selects(_ name: String) -> Bool {
        prefixes.isEmpty || prefixes.contains { name.hasPrefix($0) }
    }

    private static func value<Value>(
        of option: String,
        _ text: String?,
        where isValid: (Value) -> Bool = { _ in true },
        _ read: (String) -> Value?
    ) throws(UsageError) -> Value {
        guard let value = text.flatMap(read), isValid(value) else { throw .misuse("\(option) needs a value.") }
        return value
    }
}

extension Options.UsageError {
    fileprivate static func misuse(_ reason: String) -> Self {
        Self(description: "\(reason)\n\(Options.usage)")
    }
}
