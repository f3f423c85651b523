import Testing

@testable import Pipeline

struct FifoTests {
    @Test func keepsTheOrderOverAnyMixOfAppendingAndTaking() {
        var random = SplitMix64(seed: 1)
        var fifo = Fifo<Int>()
        var model: [Int] = []
        for number in 0..<2000 {
            if random.once(in: 2) {
                fifo.append(number)
                model.append(number)
            } else {
                #expect(fifo.popFirst() == (model.isEmpty ? nil : model.removeFirst()))
            }
            #expect(fifo.count == model.count)
            #expect(fifo.isEmpty == model.isEmpty)
            #expect(fifo.first == model.first)
        }
        #expect(fifo.popAll() == model)
        #expect(fifo.isEmpty)
    }

    @Test func givesBackTheRoomOfWhatWasTaken() {
        var fifo = Fifo<Int>()
        for number in 0..<10_000 {
            fifo.append(number)
            _ = fifo.popFirst()
        }
        #expect(fifo.storage.count <= 1)
    }
}
