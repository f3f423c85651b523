/// Lets the first elements through.
public struct TakeStep<Element: Sendable>: FusedStep {
    /// What the step takes.
    public typealias Input = Element
    /// What it lets through.
    public typealias Output = Element

    /// What becomes of an element.
    @usableFromInline enum Verdict: Sendable {
        case goesOn
        case isLast
        case isTooMany
    }

    /// The name in the graph, the metrics and in error messages.
    public let name: String

    @usableFromInline let judge: @Sendable (_ element: Element, _ place: Int) throws -> Verdict
    @usableFromInline var isOver: Bool
    @usableFromInline var seen = 0

    @inlinable init(
        name: String,
        isOver: Bool = false,
        judge: @escaping @Sendable (_ element: Element, _ place: Int) throws -> Verdict
    ) {
        self.name = name
        self.isOver = isOver
        self.judge = judge
    }

    /// Lets the element through unless it is one too many, and says when no more are wanted.
    @inlinable public mutating func receive(
        _ element: Element,
        into downstream: inout some Inlet<Element>,
        _ context: inout StepContext<Element>
    ) throws -> Demand {
        context.count()
        // What an operator before this one still had when the end came.
        let verdict: Verdict
        do {
            verdict = isOver ? .isTooMany : try judge(element, seen)
        } catch {
            return try context.handle(error, of: element)
        }
        seen += 1
        isOver = verdict != .goesOn
        guard verdict != .isTooMany else {
            context.gauge.withheld += 1
            return .done
        }
        let demand = try downstream.receive(element)
        return isOver ? .done : demand
    }

    /// Makes room for what is behind: the last element may have left none, and nobody was told.
    @inlinable public mutating func finish(
        into downstream: inout some Inlet<Element>,
        _ context: inout StepContext<Element>
    ) throws -> Demand { isOver ? .full : .more }

    /// Whether no more elements are wanted.
    @inlinable public var isDone: Bool { isOver }
}

extension Pipeline {
    /// Ends after the first elements: what is before it is stopped then.
    ///
    /// - *Emits when* an element comes.
    /// - *Suspends when* never by itself.
    /// - *Finishes when* that many elements have come, or the input ends. The sources and stages before it are
    ///   cancelled then, and what they send throws, which is no failure; what they had under way counts as unfinished.
    /// - *Fails when* never.
    /// - *Cost*: a comparison. It counts: one task drives it.
    ///
    /// - Parameters:
    ///   - count: how many elements to take; with zero and less it ends as soon as it starts.
    ///   - name: the name in the graph and the metrics.
    @inlinable public func take(first count: Int, name: String = "take") -> Pipeline<
        Fused<F, TakeStep<F.Output>, F.Output>
    > {
        Pipeline<Fused<F, TakeStep<F.Output>, F.Output>>(
            Fused(
                flow,
                TakeStep(name: name, isOver: count < 1) { _, place in place + 1 < count ? .goesOn : .isLast }
            )
        )
    }

    /// Ends before the first element that does not satisfy the condition.
    ///
    /// Emits, suspends and finishes as ``take(first:name:)``; fails when the condition throws and the policy is to stop.
    ///
    /// - Parameters:
    ///   - name: the name in the graph, the metrics and in error messages.
    ///   - onFailure: what to do with an element that the condition throws for.
    ///   - condition: the condition.
    @inlinable public func take(
        name: String = "take",
        onFailure: FailurePolicy<F.Output> = .stop,
        while condition: @escaping @Sendable (F.Output) throws -> Bool
    ) -> Pipeline<Fused<F, TakeStep<F.Output>, F.Output>> {
        Pipeline<Fused<F, TakeStep<F.Output>, F.Output>>(
            Fused(
                flow,
                TakeStep(name: name) { element, _ in try condition(element) ? .goesOn : .isTooMany },
                onFailure: onFailure
            )
        )
    }
}
