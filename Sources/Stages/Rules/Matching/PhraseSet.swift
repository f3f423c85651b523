/// A set of phrases, by their numbers: what one scan found, or what a rule asks for.
struct PhraseSet: Sendable, Equatable {
    /// How many phrases a set can tell apart.
    static let capacity = 640

    private var low: SIMD8<UInt64> = .zero
    private var high: SIMD2<UInt64> = .zero

    var isEmpty: Bool { low == .zero && high == .zero }

    mutating func insert(_ phrase: Int) {
        let bit = UInt64(1) << UInt64(phrase & 63)
        let word = phrase >> 6
        if word < 8 { low[word] |= bit } else { high[word - 8] |= bit }
    }

    mutating func formUnion(_ other: Self) {
        low |= other.low
        high |= other.high
    }

    func union(_ other: Self) -> Self {
        var result = self
        result.formUnion(other)
        return result
    }

    func intersects(_ other: Self) -> Bool {
        (low & other.low) != .zero || (high & other.high) != .zero
    }
}
