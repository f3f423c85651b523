/// A first-in, first-out queue: an array and the place of its first element.
@usableFromInline struct Fifo<Element> {
    @usableFromInline var storage: [Element?] = []
    @usableFromInline var head = 0

    @inlinable init() {}

    @inlinable var count: Int { storage.count - head }

    @inlinable var isEmpty: Bool { head == storage.count }

    @inlinable var first: Element? { isEmpty ? nil : storage[head] }

    @inlinable mutating func append(_ element: Element) {
        storage.append(element)
    }

    @inlinable mutating func popFirst() -> Element? {
        guard head < storage.count else { return nil }
        let element = storage[head].take()
        head += 1
        // The emptied front is given back once it is the larger half, so that each element moves at most once.
        if head * 2 > storage.count {
            storage.removeFirst(head)
            head = 0
        }
        return element
    }

    /// Takes everything, in order.
    @inlinable mutating func popAll() -> [Element] {
        defer {
            storage = []
            head = 0
        }
        return storage[head...].compactMap { $0 }
    }
}

extension Fifo: Sendable where Element: Sendable {}
