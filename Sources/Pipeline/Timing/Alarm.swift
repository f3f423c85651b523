/// Nudges a boundary's consumer when a time has come.
///
/// A sleep is begun only for a time that is earlier than every sleep under way, and none is broken off: whoever is
/// nudged too early arms the alarm again. So times that only ever grow, such as those of chunks, cost one sleep at a
/// time.
@usableFromInline final class Alarm: Sendable {
    private struct State {
        var sleeping: [Duration] = []
        var requested: Duration?
        var waiter: Suspension.Waiter?
        var isClosed = false
    }

    private let state = Locked(State())
    private let suspension: Suspension
    private let nudge: @Sendable () -> Void

    @usableFromInline init(_ suspension: Suspension, nudge: @escaping @Sendable () -> Void) {
        self.suspension = suspension
        self.nudge = nudge
    }

    /// Asks for a nudge at that time since the start of the run.
    @usableFromInline func arm(_ time: Duration) {
        resume { state in
            if let earliest = state.sleeping.min(), earliest <= time { return false }
            state.requested = time
            return true
        }
    }

    /// Ends ``run()``.
    @usableFromInline func close() {
        resume { state in
            state.isClosed = true
            return true
        }
    }

    /// Sleeps as it is asked to, until it is closed.
    @usableFromInline func run() async {
        await withDiscardingTaskGroup { group in
            while let time = await nextRequest() {
                group.addTask { [suspension] in
                    // A sleep that is broken off is as good as one that is over: the consumer looks at the time.
                    try? await suspension.clock.sleep(until: time)
                    self.ended(time)
                }
            }
            group.cancelAll()
        }
    }

    private func ended(_ time: Duration) {
        state.withLock { state in
            if let index = state.sleeping.firstIndex(of: time) { state.sleeping.remove(at: index) }
        }
        nudge()
    }

    private func nextRequest() async -> Duration? {
        _ = await suspension.wait { waiter in
            state.withLock { state in
                if state.requested != nil || state.isClosed { return false }
                state.waiter = waiter
                return true
            }
        }
        return state.withLock { state in
            guard !state.isClosed, let time = state.requested.take() else { return nil }
            state.sleeping.append(time)
            return time
        }
    }

    private func resume(_ change: (inout State) -> Bool) {
        let waiter = state.withLock { state in change(&state) ? state.waiter.take() : nil }
        waiter?.resume()
    }
}
