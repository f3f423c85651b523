import Pipeline

/// What a run of a pipeline has left behind.
public struct Leftovers: Sendable, Equatable {
    /// Tasks of the engine that have not ended.
    public var tasks: Int
    /// Tasks of the engine that are suspended on one another.
    public var continuations: Int

    /// Nothing: what every run must leave.
    public static let none = Self(tasks: 0, continuations: 0)

    /// Runs `body` and counts what the pipelines that it ran have left behind.
    ///
    /// ```swift
    /// let leftovers = try await Leftovers.after { _ = try await pipeline.run() }
    /// #expect(leftovers == .none)
    /// ```
    public static func after(_ body: () async throws -> Void) async rethrows -> Self {
        let census = Census()
        try await Census.$current.withValue(census) { try await body() }
        return Self(tasks: census.tasks, continuations: census.continuations)
    }
}
