/// Makes a sequence of each element and pushes on its elements.
public struct FlatMapStep<Input: Sendable, Elements: Sequence & Sendable>: FusedStep
where Elements.Element: Sendable, Elements.Iterator: Sendable {
    /// The elements of the sequences.
    public typealias Output = Elements.Element

    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline let transform: @Sendable (Input) throws -> Elements
    /// What is left of the last sequence when there was no room for all of it.
    @usableFromInline var rest: Elements.Iterator?

    @inlinable init(name: String, _ transform: @escaping @Sendable (Input) throws -> Elements) {
        self.name = name
        self.transform = transform
    }

    /// Whether some of the last sequence is left.
    @inlinable public var isHolding: Bool { rest != nil }

    /// Pushes on the elements of the sequence.
    @inlinable public mutating func receive(
        _ element: Input,
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand {
        do {
            rest = try context.measured { try transform(element).makeIterator() }
        } catch {
            return try context.handle(error, of: element)
        }
        context.gauge.withheld += 1
        return try proceed(into: &downstream, &context)
    }

    /// Pushes on what is left of the last sequence.
    @inlinable public mutating func proceed(
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand {
        guard var rest = rest.take() else { return .more }
        var emitted = 0
        defer { context.gauge.withheld -= emitted }
        while let element = rest.next() {
            emitted += 1
            // A sequence without end is left now and then, so that its task can notice that nobody wants more.
            if emitted == 1024 {
                self.rest = rest
                let demand = try downstream.receive(element)
                return demand == .done ? .done : .full
            }
            let demand = try downstream.receive(element)
            if demand != .more {
                self.rest = rest
                return demand
            }
        }
        return .more
    }

    /// Makes room for what is left of the last sequence.
    @inlinable public mutating func finish(
        into downstream: inout some Inlet<Output>,
        _ context: inout StepContext<Input>
    ) throws -> Demand { isHolding ? .full : .more }

    /// Makes another one: nothing is remembered between two elements.
    @inlinable public func fork() -> Self? { self }
}

extension Pipeline {
    /// Makes a sequence of each element and emits its elements.
    ///
    /// - *Emits when* the sequence of the current element has another one and there is room.
    /// - *Suspends when* there is no room: the rest of the sequence waits, and is not made before it is wanted.
    /// - *Finishes when* the input ends and the last sequence is used up.
    /// - *Fails when* the function throws and the policy is to stop.
    /// - *Cost*: a function call, and the sequence's iterator; it is fused with its neighbours.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the function throws for.
    ///   - transform: makes the sequence. It and its iterator must be `Sendable`: arrays and ranges are, the standard
    ///     library's lazy sequences are not.
    @inlinable public func flatMap<Elements: Sequence & Sendable>(
        name: String = "flatMap",
        onFailure: FailurePolicy<F.Output> = .stop,
        _ transform: @escaping @Sendable (F.Output) throws -> Elements
    ) -> Pipeline<Fused<F, FlatMapStep<F.Output, Elements>, Elements.Element>>
    where Elements.Element: Sendable, Elements.Iterator: Sendable {
        Pipeline<Fused<F, FlatMapStep<F.Output, Elements>, Elements.Element>>(
            Fused(flow, FlatMapStep(name: name, transform), onFailure: onFailure)
        )
    }
}

extension Pipeline where F.Output: Sequence, F.Output.Element: Sendable, F.Output.Iterator: Sendable {
    /// Emits the elements of each sequence; see ``flatMap(name:onFailure:_:)``.
    ///
    /// - Parameter name: the name in the graph and the metrics.
    @inlinable public func flatten(name: String = "flatten") -> Pipeline<
        Fused<F, FlatMapStep<F.Output, F.Output>, F.Output.Element>
    > {
        flatMap(name: name) { $0 }
    }
}
