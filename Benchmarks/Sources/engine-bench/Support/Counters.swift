/// The numbers from 0, from an iterator that is synchronous in truth.
struct SynchronousCounter: AsyncSequence, Sendable {
    let end: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        let end: Int
        var position = 0

        mutating func next() -> Int? {
            guard position < end else { return nil }
            defer { position += 1 }
            return position
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(end: end) }
}

/// The numbers from 0, from an asynchronous iterator that never suspends.
struct AsynchronousCounter: AsyncSequence, Sendable {
    let end: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        let end: Int
        var position = 0

        mutating func next() async -> Int? {
            guard position < end else { return nil }
            defer { position += 1 }
            return position
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(end: end) }
}
