/// The sweep ends in time, whatever it waits for.
///
/// The bound does not depend on what the program did: one that repeats a call without end would raise it with each.
struct BoundedTime: Invariant {
    /// How long a scenario may take, in seconds; one that does not end is killed then.
    ///
    /// They are drawn so that they take a part of a second, and some seconds where calls hang or are throttled: the rest is
    /// for the start and a busy machine.
    #if THREAD_SANITIZER || ADDRESS_SANITIZER
        static let limit = 600
    #else
        static let limit = 90
    #endif
    /// What a sweep may take beyond its own `--timeout`: what is under way is given five seconds.
    private static let slack = 30.0

    func violations(of outcome: ScenarioOutcome) -> [String] {
        let bound = min(Double(Self.limit), outcome.scenario.timeout.map { $0 + Self.slack } ?? .infinity)
        return outcome.seconds < bound ? [] : ["it took \(outcome.seconds) s, and \(bound) s were allowed"]
    }
}
