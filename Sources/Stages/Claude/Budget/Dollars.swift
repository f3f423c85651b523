/// An amount of US dollars, exact to the billionth: a token costs less than a millionth.
public struct Dollars: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The amount in billionths of a dollar.
    public let billionths: Int

    /// Makes an amount from billionths of a dollar.
    public init(billionths: Int) {
        self.billionths = billionths
    }

    /// Reads a decimal number such as `0.05`; `nil` when it is none, negative, a million or more, or has more than nine
    /// decimals.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Self.digits(parts[0], atMost: 6) else { return nil }
        guard parts.count == 2 else {
            self.init(billionths: whole * 1_000_000_000)
            return
        }
        guard let fraction = Self.digits(parts[1], atMost: 9) else { return nil }
        let scale = (parts[1].utf8.count..<9).reduce(1) { scale, _ in scale * 10 }
        self.init(billionths: whole * 1_000_000_000 + fraction * scale)
    }

    /// Takes an amount that another program computed, up to a million; `nil` when it is no such amount.
    init?(_ amount: Double) {
        guard amount.isFinite, (0...1_000_000).contains(amount) else { return nil }
        self.init(billionths: Int((amount * 1_000_000_000).rounded(.up)))
    }

    /// The amount with four decimals, such as `$0.0057`; rounded up, so that nothing that costs reads as free.
    public var description: String { "$" + Self.decimal((billionths + 99_999) / 100_000) }

    /// The amount as a number with four decimals, rounded down: a limit for somebody else to keep.
    var roundedDown: String { Self.decimal(max(0, billionths) / 100_000) }

    private static func decimal(_ units: Int) -> String {
        let decimals = String(units % 10_000)
        return "\(units / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
    }

    /// Whether the left amount is smaller.
    public static func < (left: Self, right: Self) -> Bool {
        left.billionths < right.billionths
    }

    private static func digits(_ text: Substring, atMost limit: Int) -> Int? {
        guard (1...limit).contains(text.utf8.count), text.utf8.allSatisfy(ByteText.isDigit) else { return nil }
        return Int(text)
    }
}
