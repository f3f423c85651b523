import Emulator

/// The value of `--faults`: what the emulator is to get wrong, as `throttles=5%,resets=3%,skew=10m`.
enum FaultsOption {
    private typealias Setter = @Sendable (inout Faults, Substring) throws(UsageError) -> Void

    private static let option = "--faults"

    private static let kinds: [(name: String, set: Setter)] = [
        ("throttles", share(\.throttleShare)),
        ("errors", share(\.serverErrorShare)),
        ("resets", share(\.resetShare)),
        ("truncated", share(\.truncatedShare)),
        ("slow", share(\.slowShare)),
        ("missing", share(\.missingShare)),
        (
            "token-calls",
            { (faults, text) throws(UsageError) in
                faults.tokenCalls = try Values.integer(String(text), of: "token-calls of \(option)", in: 1...1_000_000)
            }
        ),
        (
            "skew",
            { (faults, text) throws(UsageError) in
                let isBehind = text.hasPrefix("-")
                let skew = try Values.duration(String(isBehind ? text.dropFirst() : text), of: "skew of \(option)")
                faults.clockSkew = isBehind ? .zero - skew : skew
            }
        ),
    ]

    /// Adds the faults of a text.
    static func add(_ text: String, to faults: inout Faults) throws(UsageError) {
        for part in try Values.list(text, of: option) {
            let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard words.count == 2, let kind = kinds.first(where: { $0.name == words[0] }) else {
                let known = kinds.map(\.name).joined(separator: ", ")
                let ending = Suggestion.ending(for: String(words[0]), among: kinds.map(\.name))
                throw UsageError(
                    "\(option) takes NAME=VALUE,... with a name of \(known), not \(Quotation.of(part))\(ending)"
                )
            }
            try kind.set(&faults, words[1])
        }
    }

    /// A share of the calls, such as `5%`.
    private static func share(_ path: any WritableKeyPath<Faults, Double> & Sendable) -> Setter {
        { (faults, text) throws(UsageError) in
            guard text.hasSuffix("%"), let number = Double(text.dropLast()), (0...100).contains(number) else {
                throw UsageError("\(option) takes shares from 0% to 100%, not \(Quotation.of(String(text))).")
            }
            faults[keyPath: path] = number / 100
        }
    }
}
