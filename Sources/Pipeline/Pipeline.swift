/// A pipeline under construction: a value that describes where elements come from and what happens to them.
///
/// Nothing runs until ``sink(_:)-(Sink<F.Output>...)`` has closed it and ``RunnablePipeline/run(_:)`` is called.
///
/// ```swift
/// let words = Pipeline(from: ["a b", "c"])
///     .through("split") { (line: String, outlet: Outlet<Substring>) in
///         try await outlet.send(contentsOf: line.split(separator: " "))
///     }
///     .filter { $0 != "b" }
///     .map(String.init)
///     .sink(PrintLines())
/// let outcome = try await words.run()
/// ```
public struct Pipeline<F: Flow>: Sendable {
    /// What leaves the pipeline's last stage.
    public typealias Output = F.Output

    @usableFromInline let flow: F

    @inlinable init(_ flow: F) {
        self.flow = flow
    }
}
