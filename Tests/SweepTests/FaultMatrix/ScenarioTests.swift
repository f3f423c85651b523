import Testing

@testable import Emulator

struct ScenarioTests {
    @Test func aSeedIsAlwaysTheSameScenario() {
        for seed in 0..<50 as Range<UInt64> {
            #expect(Scenario(seed: seed).description == Scenario(seed: seed).description)
        }
        #expect(Set((0..<50).map { Scenario(seed: $0).description }).count == 50)
    }

    @Test func everyPairOfOperationAndFaultHasASeedOfItsOwn() {
        let pairs = Scenario.pairs.indices.compactMap { index -> String? in
            let rule = Scenario(seed: UInt64(index)).faults.rules.first
            return rule.map { "\(Scenario.pairs[index].operation) \($0.kind.name)" }
        }
        // One scenario in sixteen has no faults.
        #expect(pairs.count > Scenario.pairs.count * 9 / 10)
        #expect(Set(pairs).count == pairs.count)
    }
}
