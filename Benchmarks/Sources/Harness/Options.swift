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

    /// A case that is run once, without being timed.
    package struct Single: Sendable, Equatable {
        /// The case.
        package var name: String
        /// How many operations it has.
        package var operations = 1
    }

    /// How a benchmark program is called.
    package static let usage = """
        usage: BENCHMARK [SUITE-OR-CASE-PREFIX ...] [--rounds N] [--scale F] [--json PATH] [--check FILE] [--strict]
               BENCHMARK --run-once CASE [--operations N]
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
    /// The one case to run once instead of measuring.
    package var single: Single?

    /// Reads the arguments after the program's name.
    package init(_ arguments: some Sequence<String>) throws(UsageError) {
        var rest = arguments.makeIterator()
        var operations: Int?
        while let argument = rest.next() {
            switch argument {
            case "--rounds": rounds = try Self.value(of: argument, rest.next(), where: { $0 > 0 }, Int.init)
            case "--scale": scale = try Self.value(of: argument, rest.next(), where: { $0 > 0 }, Double.init)
            case "--json": json = try Self.value(of: argument, rest.next()) { $0 }
            case "--check": check = try Self.value(of: argument, rest.next()) { $0 }
            case "--strict": isStrict = true
            case "--run-once": single = Single(name: try Self.value(of: argument, rest.next()) { $0 })
            case "--operations": operations = try Self.value(of: argument, rest.next(), where: { $0 > 0 }, Int.init)
            case _ where argument.hasPrefix("-"): throw .misuse("\(argument) is unknown.")
            default: prefixes.append(argument)
            }
        }
        guard let operations else { return }
        if single == nil { throw .misuse("--operations belongs to --run-once.") }
        single?.operations = operations
    }

    /// Whether a case is to be measured.
    package func selects(_ name: String) -> Bool {
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

extension Options: CustomStringConvertible {
    /// What decides the figures: no places of files.
    package var description: String {
        (prefixes + ["--rounds \(rounds)", "--scale \(scale)"]).joined(separator: " ")
    }
}

extension Options.UsageError {
    fileprivate static func misuse(_ reason: String) -> Self {
        Self(description: "\(reason)\n\(Options.usage)")
    }
}
