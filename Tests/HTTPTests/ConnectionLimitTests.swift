import Testing

@testable import HTTP

@Suite struct ConnectionLimitTests {
    @Test("after a shortage there are fewer than were open")
    func lower() {
        var limit = ConnectionLimit(64)
        limit.lower(to: 20)
        #expect(limit.current == 20)
        limit.lower(to: 30)
        #expect(limit.current == 19)
        limit.lower(to: 0)
        #expect(limit.current == 1)
        limit.lower(to: 0)
        #expect(limit.current == 1)
    }

    @Test("when it is over, there are as many again, one after the other")
    func rise() {
        var limit = ConnectionLimit(4)
        limit.lower(to: 2)
        for _ in 1..<ConnectionLimit.successesPerStep { limit.countSuccess() }
        #expect(limit.current == 2)
        limit.countSuccess()
        #expect(limit.current == 3)
        for _ in 0..<5 * ConnectionLimit.successesPerStep { limit.countSuccess() }
        #expect(limit.current == 4)
    }

    @Test("another shortage begins the count anew")
    func again() {
        var limit = ConnectionLimit(4)
        limit.lower(to: 3)
        for _ in 1..<ConnectionLimit.successesPerStep { limit.countSuccess() }
        limit.lower(to: 3)
        limit.countSuccess()
        #expect(limit.current == 2)
    }
}
