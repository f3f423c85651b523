import Testing

@testable import Pipeline

struct BoundaryStateTests {
    private typealias State = BoundaryState<Int, String>

    @Test func keepsTheOrderOfElementsOverBothWaysOfTaking() {
        var state = State(capacity: 8)
        #expect(offer([1, 2, 3], to: &state).offer == .accepted)
        #expect(takeOne(from: &state) == 1)
        #expect(offer([4], to: &state).offer == .accepted)
        var hand: [Int] = []
        _ = state.takeAll(into: &hand)
        #expect(hand == [2, 3, 4])
    }

    @Test func countsThePlacesOfElements() {
        var state = State(capacity: 8)
        _ = offer([10, 11], to: &state)
        for expected in 0..<2 {
            guard case .taken(let next) = state.takeOne(isArriving: false).take else {
                Issue.record("nothing was taken")
                return
            }
            #expect(next.ticket == expected)
        }
    }

    @Test func neverHoldsMoreThanItsCapacity() {
        var state = State(capacity: 2)
        let result = offer([1, 2, 3], to: &state)
        #expect(result.offer == .full)
        #expect(result.rest == [3])
        #expect(state.count == 2)
        #expect(offer([9], to: &state).rest == [9])
    }

    @Test func wakesOneConsumerAtATimeTheOneThatCameLast() {
        var state = State(capacity: 8)
        for name in ["a", "b", "c"] {
            let waits = state.waitForElements(name)
            #expect(waits)
        }
        #expect(offer([1, 2, 3], to: &state).woken == ["c"])
        #expect(offer([4], to: &state).woken == [], "somebody is on the way")
        let woken = names(state.takeOne(isArriving: true).wake)
        #expect(woken == ["b"], "whoever leaves something behind wakes the next")
    }

    @Test func aConsumerThatLeavesNothingWakesNobody() {
        var state = State(capacity: 8)
        for name in ["a", "b"] {
            let waits = state.waitForElements(name)
            #expect(waits)
        }
        #expect(offer([1], to: &state).woken == ["b"])
        let woken = names(state.takeOne(isArriving: true).wake)
        #expect(woken == [])
        #expect(offer([2], to: &state).woken == ["a"])
    }

    @Test func wakesProducersOnlyWhenHalfEmpty() {
        var state = State(capacity: 4)
        _ = offer([1, 2, 3, 4], to: &state)
        let waits2 = state.waitForRoom("p", at: ())
        #expect(waits2)
        let result3 = names(state.takeOne(isArriving: false).wake)
        #expect(result3 == [])
        let result4 = names(state.takeOne(isArriving: false).wake)
        #expect(result4 == ["p"])
    }

    @Test func doesNotWaitWhenThereIsNoReason() {
        var state = State(capacity: 1)
        let waits5 = state.waitForRoom("p", at: ())
        #expect(!waits5)
        _ = offer([1], to: &state)
        let waits6 = state.waitForElements("c")
        #expect(!waits6)
    }

    @Test func finishesAfterTheLastProducerAndTheLastElement() {
        var state = State(capacity: 4)
        state.addProducer()
        let waits7 = state.waitForElements("c")
        #expect(waits7)
        let result8 = names(state.finishProducer())
        #expect(result8 == [])
        _ = offer([1], to: &state)
        let result9 = names(state.finishProducer())
        #expect(result9 == [])
        #expect(takeOne(from: &state) == 1)
        guard case .finished = state.takeOne(isArriving: false).take else {
            Issue.record("not finished")
            return
        }
    }

    @Test func wakesEveryConsumerAtTheEnd() {
        var state = State(capacity: 4)
        let waits10 = state.waitForElements("a")
        #expect(waits10)
        let waits11 = state.waitForElements("b")
        #expect(waits11)
        let result12 = names(state.finishProducer())
        #expect(result12 == ["a", "b"])
        let waits13 = state.waitForElements("c")
        #expect(!waits13)
    }

    @Test func turnsEverybodyAwayWhenAborted() {
        var state = State(capacity: 1)
        _ = offer([1], to: &state)
        let waits14 = state.waitForRoom("p", at: ())
        #expect(waits14)
        let result15 = names(state.end(.aborted).wake)
        #expect(result15 == ["p"])
        #expect(offer([2], to: &state).offer == .aborted)
        let waits16 = state.waitForRoom("p", at: ())
        #expect(!waits16)
        let waits17 = state.waitForElements("c")
        #expect(!waits17)
        guard case .aborted = state.takeOne(isArriving: false).take else {
            Issue.record("not aborted")
            return
        }
    }

    private func offer(
        _ elements: [Int],
        to state: inout State
    ) -> (offer: Offer, rest: [Int], woken: [String]) {
        var rest = elements
        let (offer, wake) = state.offer(&rest, at: ())
        return (offer, rest, names(wake))
    }

    private func takeOne(from state: inout State) -> Int? {
        guard case .taken(let next) = state.takeOne(isArriving: false).take else { return nil }
        return next.element
    }
}

/// Whom a state machine wants resumed.
func names(_ wake: Wake<String>) -> [String] {
    switch wake {
    case .nobody: []
    case .one(let name): [name]
    case .many(let names): names
    }
}
