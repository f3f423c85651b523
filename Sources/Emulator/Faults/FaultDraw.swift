/// Draws what goes wrong with each call.
///
/// Whether a rule befalls a call follows from the seed, the rule, what is asked for, and how often that was asked before.
/// So the order in which calls of many tasks happen to arrive changes nothing, unless a rule counts them.
struct FaultDraw {
    private let rules: [FaultRule]
    private let seed: UInt64
    /// How many calls of its scope each rule has seen.
    private var seen: [Int]
    /// How often each question was asked.
    private var asked: [UInt64: UInt64] = [:]

    init(_ faults: Faults) {
        rules = faults.rules
        seed = faults.seed
        seen = Array(repeating: 0, count: faults.rules.count)
    }

    /// What goes wrong with a request for an operation of a service, if anything does: the first rule that befalls it says.
    mutating func kind(for request: ServedRequest, operation: String, service: String) -> FaultKind? {
        // An emulator without faults pays nothing for them.
        guard !rules.isEmpty else { return nil }
        let call = FaultedCall(request, operation: operation, service: service)
        let time = asked[call.identity, default: 0]
        asked[call.identity] = time + 1
        var drawn: FaultKind?
        for (index, rule) in rules.enumerated() where rule.scope.contains(call) {
            seen[index] += 1
            guard drawn == nil, rule.calls.contains(seen[index]), rule.kind.concerns(operation) else { continue }
            var generator = SeededGenerator(
                seed: SeededGenerator.mix(seed &+ UInt64(index)) ^ SeededGenerator.mix(call.identity &+ time)
            )
            if generator.chance(rule.share) { drawn = rule.kind }
        }
        return drawn
    }
}
