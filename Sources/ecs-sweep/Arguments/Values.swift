import AWS
import Stages

/// How the values of options are read: each function names the option in its error.
enum Values {
    /// A whole number in a range.
    static func integer(_ text: String, of option: String, in range: ClosedRange<Int>) throws(UsageError) -> Int {
        guard let number = Int(text), range.contains(number) else {
            let bounds =
                range.upperBound == .max
                ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
            throw UsageError("\(option) takes a whole number \(bounds), not \(Quotation.of(text)).")
        }
        return number
    }

    /// A duration such as `90s`, `15m`, `2h`, `1d` or `250ms`; a bare number is seconds.
    static func duration(_ text: String, of option: String) throws(UsageError) -> Duration {
        let units: [(suffix: String, seconds: Double)] = [
            ("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86_400),
        ]
        let unit = units.first { text.hasSuffix($0.suffix) }
        let digits = text.dropLast(unit?.suffix.count ?? 0)
        guard let number = Double(digits), number >= 0, number <= 1_000_000,
            digits.allSatisfy({ $0.isNumber || $0 == "." })
        else { throw UsageError("\(option) takes a duration such as 90s, 15m or 2h, not \(Quotation.of(text)).") }
        return .seconds(number * (unit?.seconds ?? 1))
    }

    /// A part of AWS's quotas, such as `0.5`, or `unlimited`.
    static func quotaShare(_ text: String, of option: String) throws(UsageError) -> QuotaShare {
        if text == "unlimited" { return .unlimited }
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Double(text),
            let share = QuotaShare(number)
        else {
            throw UsageError(
                "\(option) takes a number above 0 and at most 1, or unlimited for endpoints without quotas, "
                    + "not \(Quotation.of(text))."
            )
        }
        return share
    }

    /// An amount of US dollars, such as `0.05`.
    static func dollars(_ text: String, of option: String) throws(UsageError) -> Dollars {
        guard let amount = Dollars(text) else {
            throw UsageError("\(option) takes an amount of US dollars such as 0.05, not \(Quotation.of(text)).")
        }
        return amount
    }

    /// One of a few words.
    static func choice<Choice: RawRepresentable & CaseIterable>(
        _ text: String,
        of option: String
    ) throws(UsageError) -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        let ending = Suggestion.ending(for: text, among: Choice.allCases.map(\.rawValue))
        throw UsageError("\(option) takes one of \(known), not \(Quotation.of(text))\(ending)")
    }

    /// Names of regions, separated by commas.
    static func regions(_ text: String, of option: String) throws(UsageError) -> [String] {
        let names = try list(text, of: option)
        for name in names {
            do throws(RegionError) { _ = try Region(name) } catch { throw UsageError(error.description) }
        }
        return names
    }

    /// Ids of accounts, separated by commas.
    static func accounts(_ text: String, of option: String) throws(UsageError) -> [AccountID] {
        var accounts: [AccountID] = []
        for name in try list(text, of: option) {
            guard let account = AccountID(name) else {
                throw UsageError("\(option) takes ids of twelve digits, not \(Quotation.of(name)).")
            }
            accounts.append(account)
        }
        return accounts
    }

    /// The address of a service.
    static func endpoint(_ text: String, of option: String) throws(UsageError) -> String {
        do throws(EndpointError) {
            return try Endpoint(url: text, source: option).url
        } catch {
            throw UsageError(error.description)
        }
    }

    /// Names separated by commas.
    static func list(_ text: String, of option: String) throws(UsageError) -> [String] {
        let names = text.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty }
        guard !names.isEmpty else { throw UsageError("\(option) needs at least one name.") }
        return names
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
