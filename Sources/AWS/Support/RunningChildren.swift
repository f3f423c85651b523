import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The programs that were started and have not ended: a process that a signal ends takes them with it.
package enum RunningChildren {
    private final class Slot: Sendable {
        // The id of the process, 0 for none. Whoever takes it out may end it.
        let child = Atomic<pid_t>(0)
    }

    // More are seldom running at a time. What finds no slot runs all the same, and to its own end.
    private static let slots = (0..<32).map { _ in Slot() }

    /// Makes ready for ``endAll()``, which may not allocate anything.
    package static func prepare() {
        for slot in slots { _ = slot.child.load(ordering: .relaxed) }
    }

    /// Ends those that there are; it calls nothing that a handler of signals may not.
    package static func endAll() {
        for slot in slots {
            let child = slot.child.exchange(0, ordering: .acquiringAndReleasing)
            if child > 0 { _ = kill(child, SIGKILL) }
        }
    }

    /// Notes a child.
    ///
    /// - Returns: what to forget it by.
    static func add(_ child: pid_t) -> Int? {
        slots.firstIndex { slot in
            slot.child.compareExchange(expected: 0, desired: child, ordering: .acquiringAndReleasing).exchanged
        }
    }

    /// Forgets a child that has ended.
    static func forget(_ index: Int?) {
        guard let index else { return }
        slots[index].child.store(0, ordering: .releasing)
    }
}
