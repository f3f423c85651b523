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
    // More are seldom running at a time. What finds no slot runs all the same, and to its own end.
    private static let slots = (0..<32).map { _ in RunningChild() }

    /// How many are being started: they may run already, and are not noted yet.
    private static let starting = Atomic(0)
    /// How many milliseconds their start is waited for.
    private static let patience = 1000

    /// Makes ready for ``endAll()``, which may not allocate anything.
    package static func prepare() {
        _ = starting.load(ordering: .relaxed)
        for slot in slots { slot.prepare() }
    }

    /// Ends those that there are; it calls nothing that a handler of signals may not.
    package static func endAll() {
        // The threads that start them hear no signals, so that this is none of them.
        for _ in 0..<patience where starting.load(ordering: .acquiring) > 0 { _ = poll(nil, 0, 1) }
        for slot in slots {
            if let child = slot.take() { _ = kill(child, SIGKILL) }
        }
    }

    /// Notes the child that `start` starts, if it does.
    ///
    /// - Returns: what came of it, and where the child is noted; `nil` where there is no room.
    static func adding<Started, Failure>(
        _ start: () -> Result<Started, Failure>,
        id: (Started) -> pid_t
    ) -> (result: Result<Started, Failure>, note: RunningChild?) {
        starting.add(1, ordering: .acquiringAndReleasing)
        defer { starting.subtract(1, ordering: .acquiringAndReleasing) }
        let result = start()
        guard case .success(let started) = result else { return (result, nil) }
        return (result, slots.first { $0.note(id(started)) })
    }
}
