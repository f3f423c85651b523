/// How far a run has come, again and again.
public struct ProgressUpdates: AsyncSequence, Sendable {
    /// What iterates over the updates.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let updates: ProgressUpdates
        private var isOver = false

        fileprivate init(_ updates: ProgressUpdates) {
            self.updates = updates
        }

        /// Waits for the interval or the end of the run.
        ///
        /// - Returns: how far the run has come; `nil` after its end, or when the task is cancelled.
        public mutating func next() async -> RunProgress? { await next(isolation: nil) }

        /// Waits for the interval or the end of the run.
        ///
        /// - Returns: how far the run has come; `nil` after its end, or when the task is cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async -> RunProgress? {
            while !isOver {
                isOver = await updates.monitor.waitForEnd(for: updates.pause)
                if Task.isCancelled { return nil }
                if let progress = updates.monitor.current { return progress }
            }
            return nil
        }
    }

    private let monitor: RunMonitor
    private let pause: @Sendable () async -> Void

    init(_ monitor: RunMonitor, pause: @escaping @Sendable () async -> Void) {
        self.monitor = monitor
        self.pause = pause
    }

    /// Begins to look.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}
