/// A sink in a run, whatever it is: all that the task that writes to it needs to know is the element.
///
/// So that task's loop is compiled for the element where the pipeline is written, and what is called without knowing
/// the sink's type is called once a batch.
@usableFromInline
protocol SinkTarget<Element>: SinkRunning {
    associatedtype Element: Sendable

    /// Hands the writer to the task that writes; `nil` when the sink was not opened.
    func begin() -> (any SinkSession<Element>)?

    /// Takes the writer back, whatever happened.
    func end(_ session: any SinkSession<Element>)
}

/// A sink that the run opens and closes.
@usableFromInline
protocol SinkRunning: Sendable {
    func open() async throws
    func close(_ outcome: Outcome) async throws
}

/// The writer of a sink while one task writes to it.
@usableFromInline
protocol SinkSession<Element>: AnyObject {
    associatedtype Element: Sendable

    func write(_ batch: [Element]) async throws
    func flush() async throws
}

/// A sink and its writer.
final class OpenableSink<Target: Sink>: SinkTarget {
    typealias Element = Target.Element

    private final class Session: SinkSession {
        var writer: Target.Writer

        init(_ writer: Target.Writer) {
            self.writer = writer
        }

        func write(_ batch: [Target.Element]) async throws { try await writer.write(batch) }

        func flush() async throws { try await writer.flush() }
    }

    private let sink: Target
    private let writer = Locked<Target.Writer?>(nil)

    init(_ sink: Target) {
        self.sink = sink
    }

    func open() async throws {
        let opened = try await sink.open()
        writer.withLock { $0 = opened }
    }

    func begin() -> (any SinkSession<Element>)? {
        writer.withLock { $0.take() }.map { Session($0) }
    }

    func end(_ session: any SinkSession<Element>) {
        guard let session = session as? Session else { return }
        let writer = session.writer
        self.writer.withLock { $0 = writer }
    }

    func close(_ outcome: Outcome) async throws {
        guard var writer = writer.withLock({ $0.take() }) else { return }
        try await writer.close(outcome)
    }
}
