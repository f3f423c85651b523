import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Checks something for many seeds.
enum Property {
    /// How much fewer seeds there are where each takes longer.
    private static var slowness: Int {
        #if THREAD_SANITIZER
            4
        #else
            1
        #endif
    }

    /// Runs the check for each seed and reports those for which something is wrong.
    ///
    /// With the variable `PIPELINE_PROPERTY_SEED` that seed alone is run.
    ///
    /// - Parameters:
    ///   - count: how many seeds.
    ///   - base: what the seeds are derived from.
    ///   - check: returns what was drawn, and everything that is wrong with it.
    static func holds(
        _ count: Int,
        base: UInt64,
        _ check: (_ seed: UInt64) async -> (drawn: String, problems: [String])
    ) async {
        if let seed = number("PIPELINE_PROPERTY_SEED") {
            await report(seed, check(seed))
            return
        }
        var seeds = SplitMix64(seed: base)
        var failures = 0
        for _ in 0..<count / slowness where failures < 3 {
            let seed = seeds.next()
            if await report(seed, check(seed)) { failures += 1 }
        }
    }

    /// The value of an environment variable.
    static func number(_ variable: String) -> UInt64? {
        getenv(variable).flatMap { UInt64(String(cString: $0)) }
    }

    /// - Returns: whether something is wrong.
    @discardableResult
    static func report(_ seed: UInt64, _ result: (drawn: String, problems: [String])) -> Bool {
        guard !result.problems.isEmpty else { return false }
        Issue.record(
            """
            PIPELINE_PROPERTY_SEED=\(seed)
            \(result.problems.joined(separator: "\n"))
            \(result.drawn)
            """
        )
        return true
    }
}
