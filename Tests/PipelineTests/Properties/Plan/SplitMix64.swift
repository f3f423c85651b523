/// A generator of the same numbers for the same seed.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return finalized(state)
    }

    /// A number of the range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True once in `count` draws.
    mutating func once(in count: Int) -> Bool { number(1...count) == 1 }
}

private func finalized(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
}

// What the functions of random pipelines do with an element. No two elements of a run may be equal, or a lost one and
// one that comes twice would make up for each other; so everything is a bijection of 64-bit words.
extension Int {
    /// Another number: different ones for different numbers.
    func mixed(_ salt: Int) -> Int {
        let word = UInt64(bitPattern: Int64(self)) ^ finalized(UInt64(bitPattern: Int64(salt)) &+ 0x51ED_270B)
        return Int(truncatingIfNeeded: finalized(word &+ 0x9E37_79B9_7F4A_7C15))
    }

    /// A number from 0 up to, not including, `count`, which looks drawn and depends on nothing else.
    func part(of count: Int, _ salt: Int = 0) -> Int {
        Int(truncatingIfNeeded: UInt64(bitPattern: Int64(mixed(salt ^ 0x5EED))) % UInt64(count))
    }

    /// Up to three numbers, 1.1 on average: so that a long pipeline neither dries up nor bursts.
    func expanded(_ salt: Int) -> [Int] {
        let count = [1, 1, 0, 2, 1, 3, 1, 0][part(of: 8, salt)]
        return (0..<count).map { mixed(salt &* 4 &+ $0) }
    }
}
