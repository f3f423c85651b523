import Pipeline

/// Where jitter and invocation ids come from: a generator that needs to be quick and different, not secret.
public struct Randomness: Sendable {
    private let next: @Sendable () -> UInt64

    /// A generator whose seed the system gives, once a process: asking the system for each number costs a system call.
    public static let system = seeded(UInt64.random(in: .min ... .max))

    /// A generator of the same numbers for the same seed (SplitMix64).
    public static func seeded(_ seed: UInt64) -> Self {
        let state = SeededState(seed)
        return Self { state.next() }
    }

    /// A number from 0 up to, not including, 1.
    func fraction() -> Double {
        Double(next() >> 11) / Double(1 << 53)
    }

    /// A random UUID (RFC 9562, version 4).
    func uuid() -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        for word in [next() & ~0xF000 | 0x4000, next() & ~(3 << 62) | 2 << 62] {
            for shift in stride(from: 56, through: 0, by: -8) {
                if [8, 13, 18, 23].contains(bytes.count) { bytes.append(UInt8(ascii: "-")) }
                bytes.appendHex(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

private final class SeededState: Sendable {
    private let state: Locked<UInt64>

    init(_ seed: UInt64) {
        state = Locked(seed)
    }

    func next() -> UInt64 {
        var word = state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            return state
        }
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
