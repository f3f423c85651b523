/// The head of a segment that also acts when time passes: a chunker with a time limit, a throttle.
@usableFromInline
protocol TimedInlet: Inlet {
    /// When it next acts by itself, as the time since the start of the run.
    var deadline: Duration? { get }

    /// Whether it takes no more before it has acted.
    var isSaturated: Bool { get }

    /// Whether it holds elements that leave only in their time, also after the end of the input.
    var isPacing: Bool { get }

    /// Does what is due.
    mutating func act(at now: Duration) throws -> Demand
}

extension Assembly {
    /// Adds the task that drives a segment whose head acts when time passes, and the one that keeps its time.
    @inlinable
    func addTimedDriver<Head: TimedInlet>(from boundary: Boundary<Head.Element>, into head: Head) {
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
@usableFromInline
struct TimedDriver<Head: TimedInlet> {
    @usableFromInline var head: Head
    @usableFromInline let boundary: Boundary<Head.Element>
    @usableFromInline let clock: RunClock
    @usableFromInline let alarm: Alarm
    @usableFromInline var batch = Batch<Head.Element>()
    @usableFromInline var figures = WorkerFigures()

    @inlinable
    init(head: Head, boundary: Boundary<Head.Element>, clock: RunClock, alarm: Alarm) {
        self.head = head
        self.boundary = boundary
        self.clock = clock
        self.alarm = alarm
    }

    @inlinable
    mutating func settle() {
        boundary.consumer.count(received: batch.rest)
        _ = head.settle()
        boundary.consumer.merge(figures)
    }

    @inlinable
    mutating func run() async throws {
        while true {
            if try await act() == .done { return try await close() }
            if head.isSaturated {
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
                if let deadline = head.deadline { alarm.arm(deadline) }
                figures.starved += await boundary.waitUntilReady()
            case .finished:
                guard head.isPacing else { return try await head.finish() }
                try await waitForTime()
            case .aborted:
                throw CancellationError()
            }
        }
    }

    @inlinable
    mutating func close() async throws {
        boundary.close()
        try await head.finish()
    }

    @inlinable
    mutating func act() async throws -> Demand {
        guard let deadline = head.deadline else { return .more }
        let now = clock.now()
        guard deadline <= now else { return .more }
        let demand = try head.act(at: now)
        guard demand == .full else { return demand }
        let drained = try await head.drain()
        figures.blocked += drained.waited
        return drained.demand
    }

    // Nothing but time moves the head on.
    @inlinable
    mutating func waitForTime() async throws {
        figures.blocked += try await head.flushOrDrain().waited
        guard let deadline = head.deadline, deadline > clock.now() else { return }
        alarm.arm(deadline)
        figures.blocked += try await boundary.waitForNudge()
    }
}
