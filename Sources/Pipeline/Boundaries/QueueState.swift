/// The bookkeeping of a bounded queue between tasks, without the tasks: every method is synchronous and returns
/// whom to wake.
///
/// `Waiter` is a continuation when it runs and anything else in a test.
@usableFromInline protocol QueueState<Element> {
    associatedtype Element: Sendable
    associatedtype Waiter
    /// Where elements are put: nothing to say where they leave as they come.
    associatedtype Place: Sendable = Void

    /// How many elements are queued.
    var count: Int { get }

    /// How many elements were dropped because there was no room.
    var dropped: Int { get }

    // MARK: Producers

    /// Moves as many of the elements into the queue as there is room for.
    mutating func offer(_ elements: inout [Element], at place: Place) -> (offer: Offer, wake: Wake<Waiter>)

    /// Lets a producer wait for room.
    ///
    /// - Returns: false when there is no reason to wait.
    mutating func waitForRoom(_ waiter: Waiter, at place: Place) -> Bool

    /// Adds a producer: the queue finishes when the last one has.
    mutating func addProducer()

    /// Takes note that one producer has no more elements.
    mutating func finishProducer() -> Wake<Waiter>

    // MARK: Consumers

    /// Lets a consumer wait for elements.
    ///
    /// - Returns: false when there is no reason to wait.
    mutating func waitForElements(_ waiter: Waiter) -> Bool

    // MARK: The end

    /// Drops what is queued and turns everybody away.
    ///
    /// - Returns: how many elements were dropped, and whom to wake.
    mutating func end(_ ending: QueueEnding) -> (discarded: Int, wake: Wake<Waiter>)
}

/// The bookkeeping of a queue that many consumers take from, one element at a time.
@usableFromInline protocol SharedQueueState: QueueState {
    /// What tells a taken element from others that are under way: its place in the order, or its key.
    associatedtype Ticket: Sendable

    /// Whether an element keeps others back until it is given back.
    static var lends: Bool { get }

    /// Takes the next element.
    ///
    /// - Parameter isArriving: whether the consumer has just been woken.
    mutating func takeOne(isArriving: Bool) -> (
        take: TakeResult<(element: Element, ticket: Ticket)>, wake: Wake<Waiter>
    )

    /// Takes note that a taken element is done with.
    mutating func giveBack(_ ticket: Ticket) -> Wake<Waiter>
}

extension SharedQueueState {
    @inlinable static var lends: Bool { false }

    @inlinable mutating func giveBack(_ ticket: Ticket) -> Wake<Waiter> { .nobody }
}

/// The bookkeeping of a queue whose consumer may take everything at once.
@usableFromInline protocol BatchQueueState: QueueState {
    /// Takes everything there is by swapping it for `hand`, which must be empty and lends its storage: for a queue that
    /// has one consumer.
    mutating func takeAll(into hand: inout [Element]) -> (take: TakeResult<Void>, wake: Wake<Waiter>)
}

/// What became of elements that a producer offered.
@usableFromInline enum Offer: Sendable {
    /// All of them were taken in.
    case accepted
    /// Those that are left found no room.
    case full
    /// Nobody takes elements any more: they are left, for their producer to account for.
    case closed
    /// The run was aborted: nobody will take them, and they are left as well.
    case aborted
}

/// What a consumer gets.
@usableFromInline enum TakeResult<Taken> {
    case taken(Taken)
    /// Nothing is there yet.
    case empty
    /// Nothing will come any more.
    case finished
    /// The run was aborted, or nobody wants this consumer's results any more.
    case aborted
}

extension TakeResult {
    /// The same with what `transform` makes of what was taken.
    @inlinable func map<Other>(_ transform: (Taken) -> Other) -> TakeResult<Other> {
        switch self {
        case .taken(let taken): .taken(transform(taken))
        case .empty: .empty
        case .finished: .finished
        case .aborted: .aborted
        }
    }
}

extension TakeResult: Sendable where Taken: Sendable {}

/// Why a queue ended before its producers had finished.
@usableFromInline enum QueueEnding: Sendable {
    /// Its consumers want no more; the run goes on.
    case closed
    /// The run has failed or was cancelled.
    case aborted
}

/// The consumers that wait at a queue.
///
/// One wake at a time is under way: whoever arrives and leaves something behind wakes the next. So a batch of elements
/// that the first worker deals with alone does not wake all the others for nothing, and yet nothing is left lying
/// while a worker is idle.
@usableFromInline struct WaitingConsumers<Waiter> {
    @usableFromInline var waiters: [Waiter] = []
    @usableFromInline var isWaking = false

    @inlinable init() {}

    @inlinable mutating func append(_ waiter: Waiter) {
        waiters.append(waiter)
    }

    /// Takes note that the one who was woken is here.
    @inlinable mutating func arrive() {
        isWaking = false
    }

    /// Wakes the one who came last, whose memory is the warmest, unless somebody is on the way.
    @inlinable mutating func wakeOne() -> Wake<Waiter> {
        guard !isWaking, let waiter = waiters.popLast() else { return .nobody }
        isWaking = true
        return .one(waiter)
    }

    /// Takes all of them.
    @inlinable mutating func wakeAll() -> Wake<Waiter> {
        defer { waiters = [] }
        return waiters.isEmpty ? .nobody : .many(waiters)
    }
}

extension WaitingConsumers: Sendable where Waiter: Sendable {}
