public import Pipeline

/// A sink that remembers everything that happened to it.
public final class ProbeSink<Element: Sendable>: Sink, SinkWriter {
    /// Something that happened to a sink.
    public enum Event: Sendable {
        /// It was opened.
        case opened
        /// A batch was written.
        case wrote([Element])
        /// It was flushed.
        case flushed
        /// It was closed, with this outcome.
        case closed(Outcome)
    }

    /// The sink's name.
    public let name: String

    private let recorded = Locked<[Event]>([])
    private let onEvent: @Sendable (Event) async throws -> Void

    /// Makes a sink.
    ///
    /// - Parameters:
    ///   - name: its name in the graph.
    ///   - onEvent: called after each event is recorded; it may throw, or suspend to be a slow sink.
    public init(name: String = "probe", onEvent: @escaping @Sendable (Event) async throws -> Void = { _ in }) {
        self.name = name
        self.onEvent = onEvent
    }

    /// Everything that happened so far.
    public var events: [Event] { recorded.withLock { $0 } }

    /// Every element that was written so far, in order.
    public var elements: [Element] {
        events.flatMap { event in
            if case .wrote(let batch) = event { batch } else { [Element]() }
        }
    }

    /// The outcomes that it was closed with: exactly one after a run that opened it.
    public var outcomes: [Outcome] {
        events.compactMap { event in
            if case .closed(let outcome) = event { outcome } else { nil }
        }
    }

    /// Records it.
    public func open() async throws -> ProbeSink {
        try await record(.opened)
        return self
    }

    /// Records the batch.
    public func write(_ batch: [Element]) async throws { try await record(.wrote(batch)) }

    /// Records it.
    public func flush() async throws { try await record(.flushed) }

    /// Records the outcome.
    public func close(_ outcome: Outcome) async throws { try await record(.closed(outcome)) }

    private func record(_ event: Event) async throws {
        recorded.withLock { $0.append(event) }
        try await onEvent(event)
    }
}
