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

    /// How many are being started: they may run already, and are not noted yet.
    private static let starting = Atomic(0)
    /// How many milliseconds their start is waited for.
    private static let patience = 1000

    /// Makes ready for ``endAll()``, which may not allocate anything.
    package static func prepare() {
        _ = starting.load(ordering: .relaxed)
        for slot in slots { _ = slot.child.load(ordering: .relaxed) }
    }

    /// Ends those that there are; it calls nothing that a handler of signals may not.
    package static func endAll() {
        // The threads that start them hear no signals, so that this is none of them.
        for _ in 0..<patience where starting.load(ordering: .acquiring) > 0 { _ = poll(nil, 0, 1) }
        for slot in slots {
            let child = slot.child.exchange(0, ordering: .acquiringAndReleasing)
            if child > 0 { _ = kill(child, SIGKILL) }
        }
    }

    /// Notes the child that `start` starts, if it does.
    ///
    /// - Returns: what came of it, and what to forget the child by.
    static func adding<Started, Failure>(
        _ start: () -> Result<Started, Failure>,
        id: (Started) -> pid_t
    ) -> (result: Result<Started, Failure>, note: Int?) {
        starting.add(1, ordering: .acquiringAndReleasing)
        defer { starting.subtract(1, ordering: .acquiringAndReleasing) }
        let result = start()
        guard case .success(let started) = result else { return (result, nil) }
        let note = slots.firstIndex { slot in
            slot.child.compareExchange(expected: 0, desired: id(started), ordering: .acquiringAndReleasing).exchanged
        }
        return (result, note)
    }

    /// Forgets a child that has ended.
    static func forget(_ index: Int?) {
        guard let index else { return }
        slots[index].child.store(0, ordering: .releasing)
    }
}
