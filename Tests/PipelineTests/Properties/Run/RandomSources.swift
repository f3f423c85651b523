import Pipeline

/// A sequence that sometimes lets others go first.
struct YieldingSequence: AsyncSequence, Sendable {
    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<Int>
        let plan: SourcePlan
        let probe: RunProbe

        mutating func next() async throws -> Int? { try await next(isolation: nil) }

        mutating func next(isolation actor: isolated (any Actor)?) async throws -> Int? {
            probe.trigger.tick()
            if Task.isCancelled {
                // Sequences do either when they are cancelled.
                if plan.salt % 2 == 0 { throw CancellationError() }
                return nil
            }
            let element = rest.popFirst()
            if let element, element.part(of: 3, plan.salt) == 0 { await Task.yield() }
            return element
        }
    }

    let plan: SourcePlan
    let probe: RunProbe

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: plan.values[...], plan: plan, probe: probe) }
}

/// A source that sends page after page, some at once and some element by element.
struct PageSource: Source {
    let plan: SourcePlan
    let probe: RunProbe

    var name: String { plan.name }

    var total: Int? { plan.count }

    var drainReaction: DrainReaction { plan.kind == .asking ? .ask : .cancel }

    func produce(into outlet: Outlet<Int>) async throws {
        var rest = plan.values[...]
        while !rest.isEmpty {
            probe.trigger.tick()
            if plan.kind == .asking, outlet.isDraining { return }
            try Task.checkCancellation()
            let page = rest.prefix(1 + (rest.first ?? 0).part(of: 9, plan.salt))
            rest = rest.dropFirst(page.count)
            if page.count % 2 == 0 {
                try await outlet.send(contentsOf: page)
            } else {
                for element in page { try await outlet.send(element) }
            }
            if page.count % 3 == 0 { await Task.yield() }
        }
    }
}

/// A sequence that tells when an element is taken from it.
struct TickingSequence: Sequence, Sendable {
    struct Iterator: IteratorProtocol {
        var rest: ArraySlice<Int>
        let probe: RunProbe

        mutating func next() -> Int? {
            probe.trigger.tick()
            return rest.popFirst()
        }
    }

    let plan: SourcePlan
    let probe: RunProbe

    func makeIterator() -> Iterator { Iterator(rest: plan.values[...], probe: probe) }
}
