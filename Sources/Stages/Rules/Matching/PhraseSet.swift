/// A set of phrases, by their numbers: what one scan found, or what a rule asks for.
struct PhraseSet: Sendable, Equatable {
    /// How many phrases a set can tell apart: those of the rules that ship, and some hundreds of a user's own.
    static let capacity = 1_280

    private var low: SIMD16<UInt64> = .zero
    private var high: SIMD4<UInt64> = .zero

    /// Which parts of 64 phrases each have one of the set: sets that share none of these share no phrase.
    private(set) var parts: UInt32 = 0

    var isEmpty: Bool { parts == 0 }

    func contains(_ phrase: Int) -> Bool {
        let word = phrase >> 6
        return (word < 16 ? low[word] : high[word - 16]) >> UInt64(phrase & 63) & 1 == 1
    }

    mutating func insert(_ phrase: Int) {
        let bit = UInt64(1) << UInt64(phrase & 63)
        let word = phrase >> 6
        parts |= 1 << UInt32(word)
        if word < 16 { low[word] |= bit } else { high[word - 16] |= bit }
    }

    mutating func formUnion(_ other: Self) {
        low |= other.low
        high |= other.high
        parts |= other.parts
    }

    func union(_ other: Self) -> Self {
        var result = self
        result.formUnion(other)
        return result
    }

    @inline(__always)
    func intersects(_ other: Self) -> Bool {
        // Most pairs of sets part here.
        guard parts & other.parts != 0 else { return false }
        // Folded by hand: comparing eight lanes with zero costs several times as much without AVX.
        let common = low & other.low
        let half = common.lowHalf | common.highHalf
        let quarter = half.lowHalf | half.highHalf | (high & other.high)
        let eighth = quarter.lowHalf | quarter.highHalf
        return eighth[0] | eighth[1] != 0
    }
}
