extension Assembly {
    /// Adds the task that drives a segment whose head acts when time passes, and the one that keeps its time.
    @inlinable func addTimedDriver<Operation: TimedStep, Downstream: Inlet>(
        from boundary: Boundary<Operation.Input>,
        into head: FusedInlet<Operation, Downstream>
    ) {
        let crew = addCrew(taking: boundary)
        head.bind(crew)
        let alarm = Alarm(suspension) { boundary.nudge() }
        crew.addWorker { await alarm.run() }
        crew.addWorker { [suspension] in
            var driver = TimedDriver(head: head, boundary: boundary, clock: suspension.clock, alarm: alarm)
            defer {
                driver.settle()
                alarm.close()
            }
            try await driver.run()
        }
    }
}

/// The task that drives a segment whose head acts when time passes.
@usableFromInline struct TimedDriver<Operation: TimedStep, Downstream: Inlet<Operation.Output>> {
    @usableFromInline var head: FusedInlet<Operation, Downstream>
    @usableFromInline let boundary: Boundary<Operation.Input>
    @usableFromInline let clock: RunClock
    @usableFromInline let alarm: Alarm
    @usableFromInline var batch = Batch<Operation.Input>()
    @usableFromInline var figures = WorkerFigures()

    @inlinable init(
        head: FusedInlet<Operation, Downstream>,
        boundary: Boundary<Operation.Input>,
        clock: RunClock,
        alarm: Alarm
    ) {
        self.head = head
        self.boundary = boundary
        self.clock = clock
        self.alarm = alarm
    }

    @inlinable mutating func settle() {
        boundary.consumer.count(received: batch.rest)
        _ = head.settle()
        boundary.consumer.merge(figures)
    }

    @inlinable mutating func run() async throws {
        while true {
            if try await act() == .done { return try await close() }
            if head.step.isSaturated {
                try await waitForTime()
                continue
            }
            switch boundary.takeReady(into: &batch.elements) {
            case .taken:
                if try await batch.push(into: &head, waited: &figures.blocked) == .done { return try await close() }
            case .empty:
                let drained = try await head.flushOrDrain()
                figures.blocked += drained.waited
                if drained.demand == .done { return try await close() }
                if let deadline = head.step.deadline { alarm.arm(deadline) }
                let waited = await boundary.waitUntilReady()
                if head.step.isPacing { figures.busy += waited } else { figures.starved += waited }
            case .finished:
                guard head.step.isPacing else { return try await head.finish() }
                try await waitForTime()
            case .aborted:
                throw CancellationError()
            }
        }
    }

    @inlinable mutating func close() async throws {
        boundary.close()
        try await head.finish()
    }

    @inlinable mutating func act() async throws -> Demand {
        guard let deadline = head.step.deadline else { return .more }
        let now = clock.now()
        guard deadline <= now else { return .more }
        let demand = try head.step.act(at: now, into: &head.downstream, &head.context)
        guard demand == .full else { return demand }
        let drained = try await head.drain()
        figures.blocked += drained.waited
        return drained.demand
    }

    // Nothing but time moves the head on.
    @inlinable mutating func waitForTime() async throws {
        figures.blocked += try await head.flushOrDrain().waited
        guard let deadline = head.step.deadline, deadline > clock.now() else { return }
        alarm.arm(deadline)
        // To hold elements back is what the head is for.
        figures.busy += try await boundary.waitForNudge()
    }
}
