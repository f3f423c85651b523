/// A generator of random numbers that gives the same numbers for the same seed, on every platform and version.
///
/// It is SplitMix64 (Steele, Lea and Flood, 2014): one addition and one mixing per number, and any number is a seed.
/// The standard library's `random(in:using:)` may change between versions; the methods here do not.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// A number from 0 up to but not including `bound`, which must be positive.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 up to but not including 1.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Whether an event of this probability happens.
    mutating func chance(_ probability: Double) -> Bool {
        fraction() < probability
    }

    /// SplitMix64's mixing: every number to another one, none to the same.
    static func mix(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The number that ``mix(_:)`` made `mixed` of.
    static func unmix(_ mixed: UInt64) -> UInt64 {
        // Each multiplier is the inverse, modulo 2^64, of the one above.
        var number = mixed ^ (mixed >> 31) ^ (mixed >> 62)
        number = number &* 0x3196_42B2_D24D_8EC3
        number = number ^ (number >> 27) ^ (number >> 54)
        number = number &* 0x96DE_1B17_3F11_9089
        return number ^ (number >> 30) ^ (number >> 60)
    }

    /// A seed made of another one and a text, the same on every platform (FNV-1a).
    static func seed(_ seed: UInt64, _ text: String) -> UInt64 {
        var hash = seed ^ 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return mix(hash)
    }
}
