/// A generator of the same numbers for the same seed (SplitMix64), which many tasks may share.
final class SeededGenerator: Sendable {
    private let state: Locked<UInt64>

    init(seed: UInt64) {
        state = Locked(seed)
    }

    /// The next number from 0 up to, not including, 1.
    var fraction: Double {
        var word = state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            return state
        }
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        word ^= word >> 31
        return Double(word >> 11) / Double(1 << 53)
    }
}
