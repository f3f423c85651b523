import Testing

struct InjectedFailureTests {
    @Test func aFailureEndsTheRunWithItsErrorOrIsAccountedFor() async {
        await Property.holds(900, base: 2) { seed in
            var random = SplitMix64(seed: seed ^ 0xFA11)
            let drawn = PlanGenerator.graph(seed: seed)
            guard let plan = drawn.injecting(&random, policies: Failure.Policy.allCases) else { return ("", []) }
            // A failure while the run drains is one all the same.
            let interruption: Interruption = random.once(in: 3) ? .drain(after: random.number(1...200)) : .none
            return ("\(interruption)\n\(plan)", await PlanRun.of(plan, interruption).problems)
        }
    }
}
