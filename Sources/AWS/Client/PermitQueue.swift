/// Who holds a permit and who waits for one, first come, first served.
///
/// It does nothing itself: its owner resumes whom it names.
struct PermitQueue<Waiter> {
    private var available: Int
    private var waiting: [Int: Waiter] = [:]
    /// The ids of waiters in their order; an id that is not in `waiting` any more has given up.
    private var order: [Int] = []
    private var head = 0

    init(permits: Int) {
        available = permits
    }

    /// How many wait.
    var waiterCount: Int { waiting.count }

    /// Takes a permit if one is free.
    mutating func tryAcquire() -> Bool {
        guard available > 0 else { return false }
        available -= 1
        return true
    }

    /// Adds a waiter at the end.
    mutating func wait(_ id: Int, _ waiter: Waiter) {
        waiting[id] = waiter
        order.append(id)
    }

    /// Takes a waiter out; `nil` when it does not wait: it has its permit, or never came.
    mutating func giveUp(_ id: Int) -> Waiter? {
        waiting.removeValue(forKey: id)
    }

    /// Takes a permit back and hands it to the first waiter, if there is one, who is returned.
    mutating func release() -> Waiter? {
        while head < order.count {
            let waiter = waiting.removeValue(forKey: order[head])
            head += 1
            if let waiter {
                compact()
                return waiter
            }
        }
        compact()
        available += 1
        return nil
    }

    private mutating func compact() {
        guard head > 64 && head * 2 > order.count || head == order.count else { return }
        order.removeFirst(head)
        head = 0
    }
}
