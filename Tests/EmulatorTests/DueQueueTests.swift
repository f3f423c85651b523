import Testing

@testable import Emulator

struct DueQueueTests {
    @Test func givesTheEarliestFirstAndNoneBeforeItsTime() {
        var generator = SeededGenerator(seed: 5)
        var queue = DueQueue<Int>()
        let times = (0..<500).map { _ in generator.below(100) }
        for time in times { queue.insert(time, due: .milliseconds(time)) }
        var given: [Int] = []
        for now in 0..<100 {
            while let time = queue.popDue(at: .milliseconds(now)) {
                #expect(time == now)
                given.append(time)
            }
        }
        #expect(given == times.sorted())
        #expect(queue.earliest == nil)
    }
}
