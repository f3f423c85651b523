import Testing

@testable import AWS

@Suite struct PermitQueueTests {
    @Test("permits go out while there are some")
    func acquires() {
        let queue = Held<String>(permits: 2)
        #expect(queue.tryAcquire())
        #expect(queue.tryAcquire())
        #expect(!queue.tryAcquire())
        #expect(queue.release() == nil)
        #expect(queue.tryAcquire())
    }

    @Test("a released permit goes to who came first, not to who asks next")
    func isFair() {
        let queue = Held<String>(permits: 1)
        #expect(queue.tryAcquire())
        queue.wait(1, "a")
        queue.wait(2, "b")
        #expect(queue.release() == "a")
        #expect(!queue.tryAcquire())
        #expect(queue.release() == "b")
        #expect(queue.release() == nil)
        #expect(queue.tryAcquire())
    }

    @Test("who gives up is passed over, and no permit is lost")
    func givesUp() {
        let queue = Held<String>(permits: 1)
        #expect(queue.tryAcquire())
        for id in 0..<1000 { queue.wait(id, "\(id)") }
        for id in 0..<999 { #expect(queue.giveUp(id) == "\(id)") }
        #expect(queue.giveUp(5) == nil)
        #expect(queue.release() == "999")
        #expect(queue.waiterCount == 0)
        #expect(queue.release() == nil)
        #expect(queue.tryAcquire())
        #expect(!queue.tryAcquire())
    }

    @Test("the order holds over many turns")
    func order() {
        let queue = Held<Int>(permits: 1)
        #expect(queue.tryAcquire())
        var next = 0
        for id in 0..<500 {
            queue.wait(2 * id, 2 * id)
            queue.wait(2 * id + 1, 2 * id + 1)
            #expect(queue.release() == next)
            next += 1
        }
        while let id = queue.release() {
            #expect(id == next)
            next += 1
        }
        #expect(next == 1000)
    }
}

/// A queue whose changes a macro can make.
private final class Held<Waiter> {
    private var queue: PermitQueue<Waiter>

    init(permits: Int) { queue = PermitQueue(permits: permits) }

    var waiterCount: Int { queue.waiterCount }

    func tryAcquire() -> Bool { queue.tryAcquire() }
    func wait(_ id: Int, _ waiter: Waiter) { queue.wait(id, waiter) }
    func giveUp(_ id: Int) -> Waiter? { queue.giveUp(id) }
    func release() -> Waiter? { queue.release() }
}
