import Harness

/// Figures in words: three digits that count, and the unit.
package enum Quantity {
    private static let times: [(nanoseconds: Double, unit: String)] = [
        (1_000_000_000, "s"), (1_000_000, "ms"), (1000, "µs"), (1, "ns"),
    ]

    /// A time, such as `4.20 µs`.
    package static func time(_ nanoseconds: Double) -> String {
        let (scale, unit) = timeUnit(of: nanoseconds)
        return "\(number(nanoseconds / scale)) \(unit)"
    }

    /// The least and the most of several times in one unit, such as `3.90–4.80 µs`.
    package static func times(_ rounds: [Double]) -> String {
        guard let least = rounds.min(), let most = rounds.max() else { return "–" }
        let (scale, unit) = timeUnit(of: most)
        return "\(number(least / scale))–\(number(most / scale)) \(unit)"
    }

    /// The least and the most of several figures.
    package static func range(_ values: [Double]) -> String {
        guard let least = values.min(), let most = values.max() else { return "–" }
        return "\(number(least))–\(number(most))"
    }

    /// A multiple, such as `1.26 ×`.
    package static func ratio(_ ratio: Double) -> String { ratio.isFinite ? "\(number(ratio)) ×" : "–" }

    /// How often a second something happens, such as `72.1 k`.
    package static func rate(_ perSecond: Double) -> String {
        switch perSecond {
        case 999_500...: "\(number(perSecond / 1_000_000)) M"
        case 999.5...: "\(number(perSecond / 1000)) k"
        default: number(perSecond)
        }
    }

    /// A figure at an axis: `1 µs` for `1.00 µs`, as such figures are round.
    package static func tick(_ text: String) -> String {
        let number = text.prefix { $0 != " " }
        guard number.contains(".") else { return text }
        let digits = number.reversed().drop { $0 == "0" }
        let round = digits.first == "." ? digits.dropFirst() : digits
        return String(round.reversed()) + text.dropFirst(number.count)
    }

    /// A number of three digits that count; those of large ones stand in groups.
    package static func number(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let magnitude = abs(value)
        switch magnitude {
        case 0: return "0"
        case 999.5...: return grouped(value)
        case 99.95...: return Table.text(value, digits: 0)
        case 9.995...: return Table.text(value, digits: 1)
        case 0.9995...: return Table.text(value, digits: 2)
        default:
            var (digits, rest) = (3, magnitude)
            while rest < 0.09995 && digits < 9 { (digits, rest) = (digits + 1, rest * 10) }
            return Table.text(value, digits: digits)
        }
    }

    private static func timeUnit(of nanoseconds: Double) -> (nanoseconds: Double, unit: String) {
        times.first { abs(nanoseconds) >= $0.nanoseconds } ?? (1, "ns")
    }

    private static func grouped(_ value: Double) -> String {
        let digits = Array(Table.text(abs(value), digits: 0))
        let groups = digits.indices.map { index in
            index > 0 && (digits.count - index) % 3 == 0 ? ",\(digits[index])" : "\(digits[index])"
        }
        return (value < 0 ? "-" : "") + groups.joined()
    }
}
