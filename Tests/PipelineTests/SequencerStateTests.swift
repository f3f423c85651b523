import Testing

@testable import Pipeline

struct SequencerStateTests {
    private typealias State = SequencerState<Int, String>

    @Test func resultsLeaveInTheOrderOfTheirInput() {
        var state = State(window: 2, slotCapacity: 4)
        let result1 = state.admit()
        #expect(result1 == .accepted)
        let result2 = state.admit()
        #expect(result2 == .accepted)
        offer([20, 21], at: 1, to: &state)
        _ = state.finish(1)
        #expect(take(from: &state) == nil)
        offer([10], at: 0, to: &state)
        #expect(take(from: &state) == [10])
        #expect(take(from: &state) == nil)
        _ = state.finish(0)
        #expect(take(from: &state) == [20, 21])
    }

    @Test func admitsNoMoreThanTheWindow() {
        var state = State(window: 2, slotCapacity: 1)
        let result3 = state.admit()
        #expect(result3 == .accepted)
        let result4 = state.admit()
        #expect(result4 == .accepted)
        let result5 = state.admit()
        #expect(result5 == .full)
        let result6 = state.waitForAdmission("w")
        #expect(result6)
        var hand: [Int] = []
        let result7 = names(state.finish(0))
        #expect(result7 == [])
        let result8 = names(state.takeAll(into: &hand).wake)
        #expect(result8 == ["w"])
        let result9 = state.admit()
        #expect(result9 == .accepted)
    }

    @Test func anElementWaitsWhenItsSlotIsFull() {
        var state = State(window: 1, slotCapacity: 1)
        let result10 = state.admit()
        #expect(result10 == .accepted)
        var results = [1, 2]
        let result11 = state.offer(&results, at: 0).offer
        #expect(result11 == .full)
        #expect(results == [2])
        let result12 = state.waitForRoom("w", at: 0)
        #expect(result12)
        var hand: [Int] = []
        let result13 = names(state.takeAll(into: &hand).wake)
        #expect(result13 == ["w"])
        #expect(hand == [1])
    }

    @Test func theDriverIsWokenByTheElementThatIsNext() {
        var state = State(window: 2, slotCapacity: 4)
        let result14 = state.waitForElements("driver")
        #expect(result14)
        #expect(offer([1], at: 1, to: &state) == [])
        #expect(offer([0], at: 0, to: &state) == ["driver"])
    }

    @Test func finishesWhenEveryWorkerHas() {
        var state = State(window: 1, slotCapacity: 1)
        let result15 = state.waitForElements("driver")
        #expect(result15)
        let result16 = names(state.finishProducer())
        #expect(result16 == ["driver"])
        var hand: [Int] = []
        guard case .finished = state.takeAll(into: &hand).take else {
            Issue.record("not finished")
            return
        }
    }

    @Test func turnsEverybodyAwayWhenAborted() {
        var state = State(window: 1, slotCapacity: 1)
        let result17 = state.admit()
        #expect(result17 == .accepted)
        let result18 = state.waitForAdmission("admission")
        #expect(result18)
        let result19 = state.waitForElements("driver")
        #expect(result19)
        #expect(Set(names(state.end(.aborted).wake)) == ["admission", "driver"])
        let result20 = state.admit()
        #expect(result20 == .aborted)
        var results = [1]
        let result21 = state.offer(&results, at: 0).offer
        #expect(result21 == .aborted)
    }

    @discardableResult
    private func offer(_ results: [Int], at place: Int, to state: inout State) -> [String] {
        var results = results
        return names(state.offer(&results, at: place).wake)
    }

    private func take(from state: inout State) -> [Int]? {
        var hand: [Int] = []
        guard case .taken = state.takeAll(into: &hand).take else { return nil }
        return hand
    }
}
