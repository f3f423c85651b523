/// A queue by keys whose type does not show the key.
///
/// It is made of functions and not of a protocol's methods: they are compiled where the key's type is known.
@usableFromInline
struct KeyedQueue<Element: Sendable>: QueueEntrance {
    /// An element, and what to call when it is done with.
    @usableFromInline typealias Taken = (element: Element, giveBack: @Sendable () -> Void)

    @usableFromInline let batch: Int
    @usableFromInline let consumer: StageMeter
    @usableFromInline let closable: any Closable
    @usableFromInline let offering: @Sendable (inout [Element]) throws -> Demand
    @usableFromInline let sending: @Sendable (inout [Element]) async throws -> Drained
    @usableFromInline let taking: @Sendable (_ isArriving: Bool) -> TakeResult<Taken>
    @usableFromInline let waiting: @Sendable () async -> Duration
    @usableFromInline let adding: @Sendable () -> Void
    @usableFromInline let finishing: @Sendable () -> Void
    @usableFromInline let binding: @Sendable (Crew) -> Void

    @inlinable
    init<Key>(_ queue: Queue<KeyedState<Element, Key, Suspension.Waiter>>) {
        batch = queue.batch
        consumer = queue.consumer
        closable = queue
        offering = { try queue.offer(&$0) }
        sending = { try await queue.send(&$0) }
        taking = { isArriving in
            switch queue.takeOne(isArriving: isArriving) {
            case .taken(let next): .taken((next.element, { queue.giveBack(next.ticket) }))
            case .empty: .empty
            case .finished: .finished
            case .aborted: .aborted
            }
        }
        waiting = { await queue.waitUntilReady() }
        adding = { queue.addProducer() }
        finishing = { queue.finishProducer() }
        binding = { queue.bind($0) }
    }

    @inlinable
    func offer(_ elements: inout [Element]) throws -> Demand { try offering(&elements) }

    @inlinable
    func send(_ elements: inout [Element]) async throws -> Drained { try await sending(&elements) }

    @inlinable
    func takeOne(isArriving: Bool) -> TakeResult<Taken> { taking(isArriving) }

    @inlinable
    func waitUntilReady() async -> Duration { await waiting() }

    @inlinable
    func addProducer() { adding() }

    @inlinable
    func finishProducer() { finishing() }

    @inlinable
    func bind(_ crew: Crew) { binding(crew) }
}
