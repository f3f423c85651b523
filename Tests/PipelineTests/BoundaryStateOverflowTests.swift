import Testing

@testable import Pipeline

/// What a boundary does without waiting: it drops, it is closed, it is nudged.
struct BoundaryStateOverflowTests {
    private typealias State = BoundaryState<Int, String>

    @Test func dropsTheNewest() {
        var state = State(capacity: 3, overflow: .dropNewest)
        #expect(offer([1, 2], to: &state) == .accepted)
        #expect(offer([3, 4, 5], to: &state) == .accepted)
        #expect(state.dropped == 2)
        #expect(takeAll(&state) == [1, 2, 3])
    }

    @Test func dropsTheOldest() {
        var state = State(capacity: 3, overflow: .dropOldest)
        #expect(offer([1, 2], to: &state) == .accepted)
        #expect(offer([3, 4, 5], to: &state) == .accepted)
        #expect(state.dropped == 2)
        #expect(takeAll(&state) == [3, 4, 5])
        #expect(offer([1, 2, 3, 4, 5, 6], to: &state) == .accepted)
        #expect(takeAll(&state) == [4, 5, 6])
        #expect(state.dropped == 5)
    }

    @Test func dropsTheOldestAlsoOfWhatWasTurnedOver() {
        var state = State(capacity: 3, overflow: .dropOldest)
        _ = offer([1, 2, 3], to: &state)
        _ = state.takeOne(isArriving: false)
        _ = offer([4, 5], to: &state)
        #expect(state.dropped == 1)
        #expect(takeAll(&state) == [3, 4, 5])
    }

    @Test func closingDiscardsWhatIsQueuedAndLeavesWhatIsOffered() {
        var state = State(capacity: 2)
        _ = offer([1, 2], to: &state)
        let waits = state.waitForRoom("p", at: ())
        #expect(waits)
        let end = state.end(.closed)
        #expect(end.discarded == 2)
        #expect(names(end.wake) == ["p"])
        var rest = [3]
        #expect(state.offer(&rest, at: ()).offer == .closed)
        #expect(rest == [3])
        let again = state.waitForRoom("p", at: ())
        #expect(!again)
    }

    @Test func anAbortOutranksACloseAndNotTheOtherWayRound() {
        var state = State(capacity: 2)
        _ = state.end(.closed)
        _ = state.end(.aborted)
        #expect(offer([1], to: &state) == .aborted)
        _ = state.end(.closed)
        #expect(offer([1], to: &state) == .aborted)
    }

    @Test func aNudgeWakesTheConsumerThatWaits() {
        var state = State(capacity: 2)
        let waits = state.waitForElements("c")
        #expect(waits)
        #expect(names(state.nudge()) == ["c"])
        let again = state.waitForElements("c")
        #expect(again, "it was used up")
    }

    @Test func aNudgeThatComesTooEarlyIsKept() {
        var state = State(capacity: 2)
        #expect(names(state.nudge()) == [])
        let waits = state.waitForElements("c")
        #expect(!waits)
        let again = state.waitForElements("c")
        #expect(again)
    }

    @Test func whoWaitsForANudgeWaitsWhateverIsQueued() {
        var state = State(capacity: 2)
        _ = offer([1], to: &state)
        let waits = state.waitForNudge("c")
        #expect(waits)
        #expect(names(state.nudge()) == ["c"])
        _ = state.nudge()
        let again = state.waitForNudge("c")
        #expect(!again)
    }

    private func offer(_ elements: [Int], to state: inout State) -> Offer {
        var rest = elements
        return state.offer(&rest, at: ()).offer
    }

    private func takeAll(_ state: inout State) -> [Int] {
        var hand: [Int] = []
        _ = state.takeAll(into: &hand)
        return hand
    }
}
