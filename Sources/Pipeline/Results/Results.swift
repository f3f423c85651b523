/// The elements that leave a pipeline, as an asynchronous sequence.
///
/// ``Pipeline/withResults(_:capacity:sinks:_:)`` hands it out, and it ends with that call. One task iterates over it, and
/// makes one iterator, as one loop does: elements that an iterator has taken are in its hand.
public struct Results<Element: Sendable>: AsyncSequence {
    /// What iterates over the elements.
    public struct AsyncIterator: AsyncIteratorProtocol {
        @usableFromInline let boundary: Boundary<Element>
        @usableFromInline let state: RunState
        @usableFromInline var batch = Batch<Element>()

        @inlinable init(_ boundary: Boundary<Element>, _ state: RunState) {
            self.boundary = boundary
            self.state = state
        }

        /// Waits for the next element.
        ///
        /// - Returns: `nil` when the run has come to its end.
        /// - Throws: what ended the run.
        @inlinable public mutating func next() async throws -> Element? { try await next(isolation: nil) }

        /// Waits for the next element.
        ///
        /// - Returns: `nil` when the run has come to its end.
        /// - Throws: what ended the run.
        @inlinable public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Element? {
            while true {
                if let element = batch.popFirst() {
                    boundary.consumer.count(ended: 1)
                    return element
                }
                switch boundary.takeReady(into: &batch.elements) {
                // What is still in hand when the loop is left has been received and not been dealt with.
                case .taken: boundary.consumer.count(received: batch.elements.count)
                case .empty:
                    // The loop may run in a task that is cancelled apart from the run.
                    await withTaskCancellationHandler {
                        _ = await boundary.waitUntilReady()
                    } onCancel: { [boundary] in
                        boundary.nudge()
                    }
                    try Task.checkCancellation()
                case .finished: return nil
                case .aborted: throw state.error
                }
            }
        }
    }

    @usableFromInline let boundary: Boundary<Element>
    @usableFromInline let state: RunState

    @usableFromInline init(_ boundary: Boundary<Element>, _ state: RunState) {
        self.boundary = boundary
        self.state = state
    }

    /// Begins to iterate.
    @inlinable public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(boundary, state) }
}

@available(*, unavailable)
extension Results: Sendable {}

@available(*, unavailable)
extension Results.AsyncIterator: Sendable {}
