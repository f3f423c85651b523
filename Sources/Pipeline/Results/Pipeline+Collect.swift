extension Pipeline {
    /// Runs the pipeline and gathers its elements: for tests, and for results that are known to be few.
    ///
    /// ```swift
    /// let squares = try await Pipeline(from: 1...3).map { $0 * $0 }.collect()  // [1, 4, 9]
    /// ```
    ///
    /// Emits, suspends, finishes, fails and costs as ``withResults(_:capacity:sinks:_:)``; all elements are in memory in
    /// the end.
    ///
    /// - Parameter options: the clock, and what else the run is given.
    /// - Returns: the elements, in the order in which they came.
    /// - Throws: as ``RunnablePipeline/run(_:)``.
    @inlinable public func collect(_ options: RunOptions = RunOptions()) async throws -> [F.Output] {
        try await withResults(options) { results in
            var elements: [F.Output] = []
            for try await element in results { elements.append(element) }
            return elements
        }
    }
}
