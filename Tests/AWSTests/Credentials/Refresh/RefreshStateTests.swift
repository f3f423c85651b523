import Testing

@testable import AWS

@Suite struct RefreshStateTests {
    private let time = WallClock()

    @Test("nothing at hand: all fetch together")
    func first() {
        var state = RefreshState<Keys>(RefreshPolicy())
        #expect(turn(&state) == "fetch 0")
        #expect(turn(&state) == "fetch 0")
    }

    @Test(
        "an hour's life: used, then one fetches, then all wait",
        arguments: [
            (0, "use a", "use a"), (2699, "use a", "use a"), (2701, "fetch 1", "use a"), (3001, "fetch 1", "fetch 1"),
            (3599, "fetch 1", "fetch 1"), (3600, "fetch 1", "fetch 1"),
        ]
    )
    func windows(_ seconds: Int, _ first: String, _ second: String) {
        var state = landed("a", .seconds(3600))
        time.advance(by: .seconds(seconds))
        #expect(turn(&state) == first)
        #expect(turn(&state) == second)
    }

    @Test(
        "a short life has short windows",
        arguments: [(0, "use a"), (149, "use a"), (151, "fetch 1"), (300, "fetch 1")]
    )
    func shortLife(_ seconds: Int, _ expected: String) {
        var state = landed("a", .seconds(300))
        time.advance(by: .seconds(seconds))
        #expect(turn(&state) == expected)
    }

    @Test("what never expires is fetched once")
    func endless() {
        var state = landed("a", nil)
        time.advance(by: .seconds(1_000_000_000))
        #expect(turn(&state) == "use a")
    }

    @Test("after a failure ahead of the expiry the old one serves, and nobody tries until the pause is over")
    func failureWhileGood() {
        var state = landed("a", .seconds(3600))
        time.advance(by: .seconds(3100))
        #expect(turn(&state) == "fetch 1")
        state.land(.failure(.cancelled), of: 1, at: time.now())
        #expect(state.fallback(at: time.now())?.name == "a")
        #expect(turn(&state) == "use a")
        time.advance(by: .seconds(6))
        #expect(turn(&state) == "fetch 2")
    }

    @Test("after the expiry a failure is everybody's until the pause is over")
    func failureWhenExpired() {
        var state = landed("a", .seconds(3600))
        time.advance(by: .seconds(3700))
        #expect(turn(&state) == "fetch 1")
        state.land(.failure(.missing(profile: "p", searched: [])), of: 1, at: time.now())
        #expect(state.fallback(at: time.now()) == nil)
        #expect(turn(&state) == "fail")
        time.advance(by: .seconds(4))
        #expect(turn(&state) == "fail")
        time.advance(by: .seconds(2))
        #expect(turn(&state) == "fetch 2")
    }

    @Test("one that was refused is not given again; another is not touched by that")
    func refused() {
        var state = landed("a", .seconds(3600))
        state.drop { $0.name == "b" }
        #expect(turn(&state) == "use a")
        state.drop { $0.name == "a" }
        #expect(turn(&state) == "fetch 1")
        #expect(state.fallback(at: time.now()) == nil)
    }

    @Test("a fetch that was overtaken counts for nothing")
    func overtaken() {
        var state = landed("a", .seconds(3600))
        state.land(.success(Keys(name: "late", expiration: nil)), of: 0, at: time.now())
        #expect(turn(&state) == "use a")
    }

    @Test("when the one that fetches gives up, another does it")
    func givenUp() {
        var state = landed("a", .seconds(3600))
        time.advance(by: .seconds(2800))
        #expect(turn(&state) == "fetch 1")
        #expect(turn(&state) == "use a")
        state.giveUp(1)
        #expect(turn(&state) == "fetch 1")
    }

    private func landed(_ name: String, _ lifetime: Duration?) -> RefreshState<Keys> {
        var state = RefreshState<Keys>(RefreshPolicy())
        _ = state.turn(at: time.now())
        let value = Keys(name: name, expiration: lifetime.map { time.later($0) })
        state.land(.success(value), of: 0, at: time.now())
        return state
    }

    private func turn(_ state: inout RefreshState<Keys>) -> String {
        switch state.turn(at: time.now()) {
        case .use(let value): "use \(value.name)"
        case .fetch(let generation): "fetch \(generation)"
        case .fail: "fail"
        }
    }
}

private struct Keys: Expiring {
    var name: String
    var expiration: Timestamp?
}
