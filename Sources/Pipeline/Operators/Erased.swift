/// A flow whose type does not show what it is made of.
public struct AnyFlow<Output: Sendable>: Flow {
    // A closure and not `any Flow`: the compiler cannot specialise a generic function that is called through a table of
    // witnesses, and all stages of the flow would run as they are for any type.
    @usableFromInline let assembleBase: @Sendable (AnyInlet<Output>, Assembly) -> Void

    @inlinable init(_ base: some Flow<Output>) {
        // One door is enough.
        if let erased = base as? AnyFlow<Output> {
            self = erased
        } else {
            assembleBase = { inlet, assembly in base.assemble(into: inlet, in: assembly) }
        }
    }

    /// Assembles the flow behind a door that no type passes.
    @inlinable public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        assembleBase(AnyInlet(inlet), assembly)
    }
}

/// An inlet whose type does not show where it leads.
@usableFromInline struct AnyInlet<Element: Sendable>: Inlet {
    @usableFromInline var base: any Inlet<Element>

    @inlinable init(_ base: any Inlet<Element>) {
        self.base = base
    }

    @inlinable var runsStages: Bool { base.runsStages }

    @inlinable mutating func receive(_ element: Element) throws -> Demand { try base.receive(element) }

    @inlinable mutating func flush() throws -> Demand { try base.flush() }

    @inlinable mutating func drain() async throws -> Drained { try await base.drain() }

    @inlinable mutating func finish() async throws { try await base.finish() }

    @inlinable mutating func settle() -> Duration { base.settle() }

    @inlinable func fork() -> Self? { base.fork().map { Self($0) } }

    @inlinable func bind(_ crew: Crew) { base.bind(crew) }
}

extension Pipeline {
    /// Hides what the pipeline is made of: for a property, a collection of pipelines, or an `if` between two.
    ///
    /// - *Emits when*, *Suspends when*, *Finishes when*, *Fails when*: as without it.
    /// - *Cost*: the stages on both sides are compiled apart from each other, so an element costs some 200 ns to pass, as
    ///   at a merge, and what is before it is not inlined into what is behind it.
    @inlinable public func erased() -> Pipeline<AnyFlow<F.Output>> {
        Pipeline<AnyFlow<F.Output>>(AnyFlow(flow))
    }
}
