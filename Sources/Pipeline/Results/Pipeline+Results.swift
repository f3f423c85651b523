extension Pipeline {
    /// Runs the pipeline and hands its elements to a function, as an asynchronous sequence.
    ///
    /// ```swift
    /// try await Pipeline(from: urls)
    ///     .map(width: .unordered(8)) { try await fetch($0) }
    ///     .withResults { pages in
    ///         for try await page in pages { print(page.title) }
    ///     }
    /// ```
    ///
    /// When the function returns or throws, what is before it is stopped. If there are `sinks` and the function returned,
    /// the run drains: the sources come to their ends, and the sinks get what was sent until then. When this method
    /// returns, no task of the run is left.
    ///
    /// - *Emits when* the function asks for an element.
    /// - *Suspends when* `capacity` elements wait for it.
    /// - *Finishes when* the function returns.
    /// - *Fails when* the function throws: then the run fails with its error. What else fails the run is thrown by the
    ///   sequence, and here.
    /// - *Cost*: a queue; the function runs in the task that calls this method.
    ///
    /// - Parameters:
    ///   - options: the clock, and what else the run is given.
    ///   - capacity: how many elements may wait for the function.
    ///   - sinks: get the elements as well: all of them, unless the function returns before the last.
    ///   - body: uses the elements.
    /// - Returns: what the function returns.
    /// - Throws: as ``RunnablePipeline/run(_:)``, and what the function throws.
    @inlinable public func withResults<Value>(
        _ options: RunOptions = RunOptions(),
        capacity: Int = 64,
        sinks: [any Sink<F.Output>] = [],
        _ body: (sending Results<F.Output>) async throws -> Value
    ) async throws -> Value {
        let entrance = BranchFlow<F.Output>.Entrance()
        let build: @Sendable (Assembly) -> Void = { [flow] assembly in
            let targets: [(any Sink<F.Output>)?] = sinks + [nil]
            let queues = assembly.diverge(targets) { target in
                if let target { return assembly.addSink(target) }
                let boundary = assembly.addResults(of: F.Output.self, capacity: capacity)
                entrance.set(BoundaryInlet(boundary), in: assembly)
                return boundary
            }
            flow.assemble(into: BroadcastInlet(queues), in: assembly)
        }
        return try await runWithResults(options, build, entrance, body)
    }
}

/// Runs a pipeline that ends in a queue, and `body` with what comes out of the queue.
@usableFromInline func runWithResults<Element: Sendable, Value>(
    _ options: RunOptions,
    _ build: @escaping @Sendable (Assembly) -> Void,
    _ entrance: BranchFlow<Element>.Entrance,
    _ body: (sending Results<Element>) async throws -> Value
) async throws -> Value {
    var beginning: BoundaryInlet<Element>?
    let run = Run(options) { assembly in
        build(assembly)
        beginning = entrance.take(in: assembly)
    }
    guard let boundary = beginning?.queue else { preconditionFailure("The assembly has set it.") }
    var value: Value?
    let outcome = await run.execute { state in
        do {
            value = try await body(Results(boundary, state))
        } catch {
            state.end(Task.isCancelled ? .cancelled : .failed(error))
        }
        boundary.close()
        // Sinks beside the function get what has been sent; nothing more is.
        state.drain()
    }
    if let error = outcome.error { throw error }
    guard let value else { throw CancellationError() }
    return value
}

extension Assembly {
    /// Adds the queue that ends in an asynchronous sequence.
    @usableFromInline func addResults<Element: Sendable>(of type: Element.Type, capacity: Int) -> Boundary<Element> {
        require(capacity >= 1, else: .invalidCapacity(stage: "results", capacity: capacity))
        _ = addStage(name: "results", kind: .sink)
        return Boundary<Element>(capacity: capacity, in: self)
    }
}
