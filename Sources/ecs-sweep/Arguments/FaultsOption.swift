import Emulator

/// The value of `--faults`: what the emulator is to get wrong, as `throttles=5%,ListTasks@eu-*:resets=3%,skew=10m`.
enum FaultsOption {
    private typealias Setter = @Sendable (inout Faults, Substring) throws(UsageError) -> Void

    private static let option = "--faults"

    /// What is no rule about calls.
    private static let settings: [(name: String, set: Setter)] = [
        (
            "missing",
            { (faults, text) throws(UsageError) in faults.missingShare = try share(text) }
        ),
        (
            "token-calls",
            { (faults, text) throws(UsageError) in
                faults.tokenCalls = try Values.integer(String(text), of: "token-calls of \(option)", in: 1...1_000_000)
            }
        ),
        (
            "slowness",
            { (faults, text) throws(UsageError) in
                faults.slowness = try Values.duration(String(text), of: "slowness of \(option)")
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
            guard words.count == 2 else {
                let isKnown = settings.contains { $0.name == words[0] } || FaultKind(name: String(words[0])) != nil
                guard isKnown else { throw unknown(words[0], in: part) }
                throw UsageError("\(option) needs a value for \(words[0]): \(words[0])=VALUE.")
            }
            if let setting = settings.first(where: { $0.name == words[0] }) {
                try setting.set(&faults, words[1])
            } else {
                faults.rules.append(try rule(words[0], words[1], in: part))
            }
        }
    }

    /// A rule: `OPERATION@REGION/CLUSTER:NAME=SHARE:FIRST..LAST`, of which only the name and the share must be there.
    private static func rule(_ what: Substring, _ howOften: Substring, in part: String) throws(UsageError) -> FaultRule
    {
        let parts = what.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let name = parts.last, let kind = FaultKind(name: String(name)) else {
            throw unknown(parts.last ?? what, in: part)
        }
        var rule = FaultRule(kind)
        if parts.count == 2 { rule.scope = try scope(parts[0]) }
        guard rule.befallsAny else {
            let operations = Quotation.of(rule.scope.operation)
            throw UsageError(
                "\(option) names \(kind.name), which never befalls \(operations): its API has no such answer."
            )
        }
        let words = howOften.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        rule.share = try share(words[0])
        if words.count == 2 { rule.calls = try calls(words[1]) }
        return rule
    }

    private static func scope(_ text: Substring) throws(UsageError) -> FaultScope {
        let places = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let words = places[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        var scope = FaultScope()
        if !words[0].isEmpty { scope.operation = String(words[0]) }
        if words.count == 2 { scope.region = String(words[1]) }
        if places.count == 2 { scope.cluster = String(places[1]) }
        guard !scope.matchingOperations.isEmpty else {
            let ending = Suggestion.ending(for: scope.operation, among: FaultScope.operations)
            throw UsageError("\(option) knows no operation \(Quotation.of(scope.operation))\(ending)")
        }
        guard !scope.region.isEmpty, scope.cluster != "" else {
            throw UsageError(
                "\(option) has an empty region or cluster in \(Quotation.of(String(text))): leave out its sign."
            )
        }
        return scope
    }

    /// Which calls: `10..20`, `10..` or `..20`.
    private static func calls(_ text: Substring) throws(UsageError) -> ClosedRange<Int> {
        let ends = text.firstRange(of: "..").map { (text[..<$0.lowerBound], text[$0.upperBound...]) }
        let first = ends.flatMap { $0.0.isEmpty ? 1 : Int($0.0) }
        let last = ends.flatMap { $0.1.isEmpty ? .max : Int($0.1) }
        guard let first, let last, first >= 1, first <= last else {
            throw UsageError("\(option) takes calls as 10..20, 10.. or ..20, not \(Quotation.of(String(text))).")
        }
        return first...last
    }

    /// A share of the calls, such as `5%`.
    private static func share(_ text: Substring) throws(UsageError) -> Double {
        guard text.hasSuffix("%"), let number = Double(text.dropLast()), (0...100).contains(number) else {
            throw UsageError("\(option) takes shares from 0% to 100%, not \(Quotation.of(String(text))).")
        }
        return number / 100
    }

    private static func unknown(_ name: Substring, in part: String) -> UsageError {
        let known = FaultKind.names + settings.map(\.name)
        let ending = Suggestion.ending(for: String(name), among: known)
        return UsageError(
            "\(option) takes NAME=VALUE,... with a name of \(known.joined(separator: ", ")) or an error that AWS "
                + "documents, not \(Quotation.of(part))\(ending)"
        )
    }
}
