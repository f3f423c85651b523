import Testing

@testable import AWS

@Suite struct RequestTimesTests {
    @Test("times that are alike are told exactly, though a bucket is wider")
    func alike() {
        var times = RequestTimes()
        for _ in 0..<1000 { times.record(.milliseconds(41)) }
        for share in [0, 0.5, 0.99, 1] { #expect(times.percentile(share) == .milliseconds(41)) }
        #expect(times.shortest == .milliseconds(41))
        #expect(times.count == 1000)
    }

    @Test("a percentile is within an eighth of the true one", arguments: [0.01, 0.25, 0.5, 0.9, 0.99, 1])
    func spread(share: Double) throws {
        var times = RequestTimes()
        for milliseconds in 1...1000 { times.record(.milliseconds(milliseconds)) }
        let estimate = try #require(times.percentile(share)) / .milliseconds(1)
        #expect(abs(estimate / (1000 * share) - 1) <= 0.125)
        #expect(times.longest == .seconds(1))
    }

    @Test("merged times are those of both")
    func merge() {
        var (one, other, both) = (RequestTimes(), RequestTimes(), RequestTimes())
        for milliseconds in [7, 3, 900] { one.record(.milliseconds(milliseconds)) }
        for milliseconds in [1, 50] { other.record(.milliseconds(milliseconds)) }
        for milliseconds in [7, 3, 900, 1, 50] { both.record(.milliseconds(milliseconds)) }
        one.merge(other)
        #expect(one == both)
        one.merge(RequestTimes())
        #expect(one == both)
        var none = RequestTimes()
        none.merge(both)
        #expect(none == both)
    }

    @Test("of nothing there is nothing")
    func nothing() {
        #expect(RequestTimes().percentile(0.5) == nil)
        #expect(RequestTimes().longest == nil)
    }
}
