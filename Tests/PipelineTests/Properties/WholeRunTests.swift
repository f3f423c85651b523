import Testing

struct WholeRunTests {
    @Test func nothingIsLostNothingComesTwiceAndOrderIsKeptWherePromised() async {
        await Property.holds(900, base: 1) { seed in
            let plan = PlanGenerator.graph(seed: seed)
            return (plan.description, await PlanRun.of(plan).problems)
        }
    }
}
