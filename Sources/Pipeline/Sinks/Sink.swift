/// A place where the elements of a pipeline end up.
///
/// A sink is a value that describes the place; ``open()`` makes the ``SinkWriter`` that one run writes to, so that
/// the same sink can serve many runs. A sink without state of its own is its own writer and only needs
/// ``SinkWriter/write(_:)``:
///
/// ```swift
/// struct PrintLines: Sink, SinkWriter {
///     func write(_ batch: [String]) async throws {
///         for line in batch { print(line) }
///     }
/// }
/// ```
public protocol Sink<Element>: Sendable {
    /// What the sink takes.
    associatedtype Element: Sendable

    /// What one run writes to.
    associatedtype Writer: SinkWriter<Element>

    /// The sink's name in the graph, the metrics and in error messages.
    var name: String { get }

    /// What happens when the sink is slower than what it stands beside; unless it says otherwise, the others wait.
    var delivery: Delivery { get }

    /// Makes ready for one run: creates the file, checks the address.
    ///
    /// The run opens its sinks one by one before any element flows. If one cannot be opened, those already open are
    /// closed and the run throws.
    func open() async throws -> Writer
}

extension Sink {
    /// The name of the type.
    public var name: String { String(describing: Self.self) }

    /// The others wait.
    public var delivery: Delivery { .wait }
}

extension Sink where Writer == Self {
    /// Returns the sink itself: it has no state of its own.
    public func open() async throws -> Self { self }
}
