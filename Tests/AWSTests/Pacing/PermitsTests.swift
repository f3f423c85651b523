import Testing

@testable import AWS

@Suite struct PermitsTests {
    @Test("a permit is free as soon as its answer has come")
    func smallAnswers() {
        var permits = Permits(2)
        permits.take()
        permits.take()
        permits.giveBack(forAnswerOf: 1000)
        permits.giveBack(forAnswerOf: 1000)
        #expect(permits.free == 2)
        permits.answerWasRead(1000)
        permits.answerWasRead(1000)
        #expect(permits.free == 2)
    }

    @Test("the permits of large answers come back when few of them wait")
    func largeAnswers() {
        var permits = Permits(3)
        let size = Permits.answerLimit / 2 + 1
        for _ in 0..<3 { permits.take() }
        for _ in 0..<3 { permits.giveBack(forAnswerOf: size) }
        #expect(permits.free == 1)
        permits.answerWasRead(size)
        #expect(permits.free == 1)
        permits.answerWasRead(size)
        #expect(permits.free == 3)
        permits.answerWasRead(size)
        #expect(permits.free == 3)
    }

    @Test("what brings no answer to be read gives its permit back, whatever else waits")
    func failures() {
        var permits = Permits(2)
        for _ in 0..<2 { permits.take() }
        permits.giveBack(forAnswerOf: Permits.answerLimit + 1)
        permits.giveBack(forAnswerOf: 0)
        #expect(permits.free == 1)
        permits.answerWasRead(Permits.answerLimit + 1)
        #expect(permits.free == 2)
    }

    @Test("whatever order answers come and are read in, all permits are free at the end")
    func anyOrder() {
        for seed in 0..<200 {
            var numbers = SplitMix64(state: UInt64(seed))
            var permits = Permits(8)
            var open = 0
            var waiting: [Int] = []
            for _ in 0..<500 {
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0 where permits.free > 0:
                    permits.take()
                    open += 1
                case 1 where open > 0:
                    open -= 1
                    let bytes = Int.random(in: 0...Permits.answerLimit, using: &numbers)
                    permits.giveBack(forAnswerOf: bytes)
                    if bytes > 0 { waiting.append(bytes) }
                case 2 where !waiting.isEmpty:
                    permits.answerWasRead(waiting.remove(at: Int.random(in: waiting.indices, using: &numbers)))
                default: break
                }
                #expect(permits.free >= 0 && permits.free + open <= 8)
                // Somebody can always go on.
                #expect(permits.free > 0 || open > 0 || !waiting.isEmpty)
            }
            for _ in 0..<open { permits.giveBack(forAnswerOf: 0) }
            for bytes in waiting { permits.answerWasRead(bytes) }
            #expect(permits.free == 8)
        }
    }
}

private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}
