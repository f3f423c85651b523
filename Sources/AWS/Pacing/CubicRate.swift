/// A rate that falls when it proves too high and comes back: fast towards where it failed, slowly around it, and then on
/// to the rate that is documented.
///
/// Source: CUBIC as the SDKs' adaptive mode has it (RFC 9438; botocore's `retries/throttling.py`).
struct CubicRate {
    /// What is left of a rate that was too high.
    private static let remainder = 0.7
    /// How steeply the rate comes back.
    private static let scale = 0.4
    /// The part of the highest rate below which it does not fall: a call now and then finds out whether there is room.
    private static let least = 0.05

    /// The highest rate, in calls a second.
    let highest: Double

    private var lastCut: (rate: Double, time: Duration)?

    init(_ highest: Double) {
        self.highest = highest
    }

    /// Calls a second.
    func value(at now: Duration) -> Double {
        guard let lastCut else { return highest }
        let plateau = Self.cubeRoot(lastCut.rate * (1 - Self.remainder) / Self.scale)
        let distance = (now - lastCut.time) / .seconds(1) - plateau
        let rate = Self.scale * distance * distance * distance + lastCut.rate
        return min(highest, max(rate, highest * Self.least))
    }

    /// Takes note that the rate was too high.
    mutating func cut(at now: Duration) {
        lastCut = (value(at: now), now)
    }

    /// Newton's method from above, where it converges from any start; FoundationEssentials has no `cbrt`.
    private static func cubeRoot(_ number: Double) -> Double {
        guard number > 0 else { return 0 }
        var root = max(1, number)
        while true {
            let next = (2 * root + number / (root * root)) / 3
            guard next < root else { return root }
            root = next
        }
    }
}
