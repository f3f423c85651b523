/// A queue by keys whose type does not show the key.
///
/// What is called often is made of functions and not of a protocol's methods: they are compiled where the key's type is
/// known.
@usableFromInline struct KeyedQueue<Element: Sendable>: QueueEntrance, LendingSource, Closable {
    @usableFromInline let batch: Int
    @usableFromInline let base: any QueueEntrance & LendingSource & Closable
    @usableFromInline let offering: @Sendable (inout [Element]) throws -> Demand
    @usableFromInline let sending: @Sendable (inout [Element]) async throws -> Drained
    @usableFromInline let borrowing: @Sendable (_ isArriving: Bool) -> TakeResult<Loan<Element>>

    @inlinable init<Key>(
        _ queue: Queue<KeyedState<Element, Key, Suspension.Waiter>>,
        key: @escaping @Sendable (Element) -> Key
    ) {
        batch = queue.batch
        base = queue
        offering = { elements in
            var keyed = elements.map { (key: key($0), value: $0) }
            defer { elements.removeFirst(elements.count - keyed.count) }
            return try queue.offer(&keyed)
        }
        sending = { elements in
            var keyed = elements.map { (key: key($0), value: $0) }
            defer { elements.removeFirst(elements.count - keyed.count) }
            return try await queue.send(&keyed)
        }
        borrowing = { isArriving in
            queue.borrow(isArriving: isArriving).map { Loan($0.element.value, giveBack: $0.giveBack) }
        }
    }

    @inlinable var consumer: Consumer { base.consumer }

    @usableFromInline var depth: Int { base.depth }

    @usableFromInline var dropped: Int { base.dropped }

    @inlinable func offer(_ elements: inout [Element]) throws -> Demand { try offering(&elements) }

    @inlinable func send(_ elements: inout [Element]) async throws -> Drained { try await sending(&elements) }

    @inlinable func borrow(isArriving: Bool) -> TakeResult<Loan<Element>> { borrowing(isArriving) }

    @inlinable func waitUntilReady() async -> Duration { await base.waitUntilReady() }

    @inlinable func addProducer() { base.addProducer() }

    @inlinable func finishProducer() { base.finishProducer() }

    @inlinable func bind(_ crew: Crew) { base.bind(crew) }

    @usableFromInline func close() { base.close() }

    @usableFromInline func abort() { base.abort() }
}
