import Pipeline

extension PlanBuilder {
    /// A stage that fails after it has sent the first of its results.
    func plain(_ step: Step, _ salt: Int, _ lanes: Lanes, _ line: Line) -> Line {
        let policy = policy(step)
        return line.through(step.name, width: width(lanes), capacity: lanes.capacity, onFailure: policy) {
            (element: Int, outlet: Outlet<Int>) in
            probe.entered(step)
            try await send(step.results(of: element, salt), to: outlet)
            try probe.check(element, of: step)
            probe.returned(step)
        }.erased()
    }

    func asyncMap(_ step: Step, _ salt: Int, _ lanes: Lanes, _ line: Line) -> Line {
        let policy = policy(step)
        return line.map(name: step.name, width: width(lanes), capacity: lanes.capacity, onFailure: policy) { element in
            probe.entered(step)
            try probe.check(element, of: step)
            if element.part(of: 4, salt) == 0 { await Task.yield() }
            return element.mixed(salt)
        }.erased()
    }

    /// A stage that fails up to twice for an element, each time after it has sent something.
    func retrying(_ step: Step, _ salt: Int, _ lanes: Lanes, _ line: Line) -> Line {
        let stage = ClosureStage<Int, Int>(name: step.name) { element, outlet in
            probe.entered(step)
            try probe.check(element, of: step)
            let fails = probe.attempt(element, of: step) < element.part(of: 3, salt)
            try await send(element.expanded(salt), to: outlet)
            if fails { throw Passing() }
            probe.returned(step)
        }
        let retry = RetryPolicy(
            attempts: 4,
            backoff: .fullJitter(from: .milliseconds(10), to: .seconds(1)),
            seed: UInt64(salt)
        ) { $0 is Passing ? salt % 2 == 0 ? .retry : .retryAfter(.milliseconds(3)) : .giveUp }
        let policy = policy(step)
        return line.through(stage.retrying(retry), width: width(lanes), capacity: lanes.capacity, onFailure: policy)
            .erased()
    }

    func deadline(_ step: Step, _ salt: Int, _ lanes: Lanes, _ line: Line) -> Line {
        let stage = ClosureStage<Int, Int>(name: step.name) { element, outlet in
            probe.entered(step)
            try probe.check(element, of: step)
            try await send(element.expanded(salt), to: outlet)
            probe.returned(step)
        }
        let limited = stage.deadline(SkippingClock.longestSkip * 10_000)
        return line.through(limited, width: width(lanes), capacity: lanes.capacity, onFailure: policy(step)).erased()
    }

    private func width(_ lanes: Lanes) -> Width<Int> {
        switch lanes.width {
        case .serial: .serial
        case .ordered(let workers): .ordered(workers)
        case .unordered(let workers): .unordered(workers)
        case .keyed(let workers, let keys): .keyed(workers, by: { $0.part(of: keys) })
        }
    }
}

private func send(_ elements: [Int], to outlet: Outlet<Int>) async throws {
    guard let first = elements.first else {
        await Task.yield()
        return
    }
    switch first.part(of: 4) {
    case 0:
        await Task.yield()
        try await outlet.send(contentsOf: elements)
    case 1:
        for element in elements {
            try await outlet.send(element)
            await Task.yield()
        }
    case 2: for element in elements { try await outlet.send(element) }
    default: try await outlet.send(contentsOf: elements)
    }
}
