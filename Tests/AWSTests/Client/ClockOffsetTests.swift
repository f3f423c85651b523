import Testing

@testable import AWS

@Suite struct ClockOffsetTests {
    private let now = Timestamp(secondsSince1970: 1_000_000)

    @Test("a date that is near the signature's says nothing", arguments: [-200.0, 0, 200])
    func near(_ difference: Double) {
        let offset = ClockOffset()
        #expect(!offset.learn(from: later(difference), signedAt: now, now: now))
        #expect(offset.corrected(now) == now)
    }

    @Test("a date that is far from the signature's is the time from then on", arguments: [-600.0, 300, 86_400])
    func far(_ difference: Double) {
        let offset = ClockOffset()
        #expect(offset.learn(from: later(difference), signedAt: now, now: now))
        #expect(offset.corrected(now) == later(difference))
    }

    @Test("requests that were on their way with the wrong time are each worth another, also after the first is back")
    func together() {
        let offset = ClockOffset()
        for _ in 0..<3 { #expect(offset.learn(from: later(600), signedAt: now, now: now)) }
        // One that was signed with the right time was refused for something else.
        #expect(!offset.learn(from: later(600), signedAt: offset.corrected(now), now: now))
        #expect(offset.corrected(now) == later(600))
    }

    private func later(_ seconds: Double) -> Timestamp { Timestamp(secondsSince1970: now.secondsSince1970 + seconds) }
}
