import Testing

struct InterruptionTests {
    @Test func aCancelledRunEndsAndWhatCameOutIsTheBeginning() async {
        await Property.holds(700, base: 3) { seed in
            var random = SplitMix64(seed: seed ^ 0xCA7)
            let plan = PlanGenerator.graph(seed: seed)
            let interruption = Interruption.cancel(after: random.number(1...random.number(2...600)))
            return ("\(interruption)\n\(plan)", await PlanRun.of(plan, interruption).problems)
        }
    }

    @Test func aDrainedRunDealsWithEverythingThatItsSourcesSent() async {
        await Property.holds(700, base: 4) { seed in
            var random = SplitMix64(seed: seed ^ 0xD4A1)
            let plan = PlanGenerator.graph(seed: seed)
            let interruption = Interruption.drain(after: random.number(1...random.number(2...600)))
            return ("\(interruption)\n\(plan)", await PlanRun.of(plan, interruption).problems)
        }
    }

    @Test func leavingTheResultsStopsWhatIsBeforeThem() async {
        await Property.holds(500, base: 5) { seed in
            var random = SplitMix64(seed: seed ^ 0xB4EA)
            var plan = PlanGenerator.graph(seed: seed)
            if random.once(in: 2) { plan.sinks = [] }
            plan.results = .init(capacity: random.number(1...70), breaksAfter: random.number(1...40))
            return (plan.description, await PlanRun.of(plan).problems)
        }
    }
}
