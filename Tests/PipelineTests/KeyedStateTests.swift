import Testing

@testable import Pipeline

struct KeyedStateTests {
    private typealias State = KeyedState<Int, Int, String>

    // The key of an element is its tens.
    private var state = State(capacity: 4)

    @Test mutating func handsOutOneElementOfAKeyAtATimeInTheirOrder() {
        #expect(offer([10, 11, 20]).rest == [])
        #expect(take() == 10)
        #expect(take() == 20)
        #expect(take() == nil, "11 waits for 10")
        _ = state.giveBack(1)
        #expect(take() == 11)
    }

    @Test mutating func forgetsAKeyThatNothingWaitsFor() {
        _ = offer([10])
        #expect(take() == 10)
        _ = state.giveBack(1)
        #expect(state.lanes.isEmpty)
        #expect(state.free.isEmpty)
    }

    @Test mutating func theKeyThatWasFreeFirstComesFirst() {
        _ = offer([10, 11, 20, 30])
        #expect(take() == 10)
        _ = state.giveBack(1)
        #expect([take(), take(), take()] == [20, 30, 11])
    }

    @Test mutating func isBoundedOverAllKeys() {
        let result = offer([10, 11, 12, 13, 20])
        #expect(result.offer == .full)
        #expect(result.rest == [20])
        #expect(state.count == 4)
        let waits = state.waitForRoom("p", at: ())
        #expect(waits)
        #expect(take() == 10)
        #expect(state.count == 3)
    }

    @Test mutating func wakesProducersWhenHalfEmpty() {
        _ = offer([10, 20, 30, 40])
        let waits = state.waitForRoom("p", at: ())
        #expect(waits)
        #expect(names(state.takeOne(isArriving: false).wake) == [])
        #expect(names(state.takeOne(isArriving: false).wake) == ["p"])
    }

    @Test mutating func wakesAConsumerForAKeyThatIsGivenBack() {
        _ = offer([10, 11])
        #expect(take() == 10)
        let waits = state.waitForElements("c")
        #expect(waits, "11 may not go yet")
        #expect(names(state.giveBack(1)) == ["c"])
    }

    @Test mutating func wakesNobodyForAnElementOfABusyKey() {
        _ = offer([10])
        #expect(take() == 10)
        let waits = state.waitForElements("c")
        #expect(waits)
        #expect(offer([11]).woken == [])
        #expect(offer([20]).woken == ["c"])
    }

    @Test mutating func wakesEverybodyWhenTheLastElementIsTaken() {
        _ = offer([10, 11])
        #expect(take() == 10)
        for name in ["a", "b"] {
            let waits = state.waitForElements(name)
            #expect(waits)
        }
        #expect(names(state.finishProducer()) == [], "11 is still queued")
        #expect(names(state.giveBack(1)) == ["b"])
        #expect(names(state.takeOne(isArriving: true).wake) == ["a"], "nothing will ever come for a")
        guard case .finished = state.takeOne(isArriving: true).take else {
            Issue.record("not finished")
            return
        }
    }

    @Test mutating func closingLeavesWhatIsOfferedToItsProducer() {
        _ = offer([10, 11])
        let waits = state.waitForElements("c")
        #expect(!waits)
        let end = state.end(.closed)
        #expect(end.discarded == 2)
        let result = offer([20])
        #expect(result.offer == .closed)
        #expect(result.rest == [20])
        #expect(state.end(.aborted).discarded == 0)
        #expect(offer([20]).offer == .aborted, "an abort outranks a close")
        #expect(names(state.giveBack(1)) == [], "a worker that was at it may still come back")
    }

    private mutating func offer(_ elements: [Int]) -> (offer: Offer, rest: [Int], woken: [String]) {
        var rest = elements.map { (key: $0 / 10, value: $0) }
        let (offer, wake) = state.offer(&rest, at: ())
        return (offer, rest.map(\.value), names(wake))
    }

    private mutating func take() -> Int? {
        guard case .taken(let next) = state.takeOne(isArriving: false).take else { return nil }
        return next.element.value
    }
}
