import Pipeline
import Synchronization

/// Decides when each request of a program is sent: no more at a time than there are permits, and no more of each quota
/// than its share.
///
/// All clients that share one share its permits, fairly between accounts, regions and quotas, and what it knows of the
/// quotas. Clients of the same account draw on the same quotas whatever profile or role they were made with.
public final class RequestScheduler: Sendable {
    private enum Turn: Sendable {
        case next(AdmissionQueue<Waiter>.Turn)
        case cancelled
    }

    private typealias Waiter = CheckedContinuation<Turn, Never>

    private let queue: Locked<AdmissionQueue<Waiter>>
    private let clock: RunClock
    private let nextID = Atomic(0)
    /// How many have been admitted and do not run yet.
    private let handovers = Atomic(0)

    /// Makes a scheduler.
    ///
    /// - Parameters:
    ///   - permits: How many requests may be on their way at a time; at least 1.
    ///   - share: How much of the quotas may be used.
    ///   - clock: What waits for quotas are slept on.
    public init(
        permits: Int = 64,
        share: QuotaShare = .standard,
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        queue = Locked(AdmissionQueue(permits: max(1, permits), share: share))
        self.clock = RunClock(clock)
    }

    /// Waits until a request may be sent; the admission is to be given back with ``finish(_:_:)``.
    ///
    /// Of those who wait for the same quota one sleeps at a time, until the moment at which the next token is there.
    ///
    /// - Throws: `CancellationError`; then there is nothing to give back.
    package func admit(
        _ key: QuotaKey,
        _ quota: Quota,
        _ precedence: Precedence = .following
    ) async throws(CancellationError) -> Admission {
        let now = clock.now()
        if let admission = queue.withLock({ $0.admitAtOnce(key, quota, at: now) }) { return admission }
        let id = nextID.add(1, ordering: .relaxed).newValue
        var turn = await wait(key, id) { queue, waiter, now in
            queue.enter(key, quota, precedence, id: id, waiter, at: now)
        }
        while true {
            switch turn {
            case .next(.admitted(let admission)):
                return admission
            case .next(.sleep(let time)):
                do {
                    try await clock.sleep(until: time)
                } catch {
                    leave(key, id)
                    throw CancellationError()
                }
                turn = await wait(key, id) { queue, waiter, now in
                    queue.comeBack(key, id: id, waiter, at: now)
                }
            case .cancelled:
                throw CancellationError()
            }
        }
    }

    /// Gives an admission back, when the answer has come or is not to be expected any more.
    ///
    /// - Parameter bytes: How large the answer is, where ``answerWasRead(_:)`` will be told of it.
    package func finish(_ admission: Admission, _ outcome: CallOutcome, answer bytes: Int = 0) {
        let now = clock.now()
        tell(queue.withLock { $0.finish(admission, outcome, answer: bytes, at: now) })
    }

    /// Lets those go first who are admitted: their requests are then on the way while the caller works.
    ///
    /// To give way once is not enough. Of answers that come together each admits somebody, and each would be worked on
    /// before whoever the next one admits.
    package func giveWay() async {
        repeat {
            await Task.yield()
        } while handovers.load(ordering: .relaxed) > 0
    }

    /// Takes note that an answer of so many bytes was read and is no longer held.
    package func answerWasRead(_ bytes: Int) {
        let now = clock.now()
        tell(queue.withLock { $0.answerWasRead(bytes, at: now) })
    }

    /// How far each quota is used of which something was asked; none where calls are not paced.
    public var quotaLevels: [QuotaKey: QuotaLevel] {
        let now = clock.now()
        return queue.withLock { $0.levels(at: now) }
    }

    /// Waits to be told; `join` puts the waiter into the queue.
    private func wait(
        _ key: QuotaKey,
        _ id: Int,
        _ join: (inout AdmissionQueue<Waiter>, Waiter, Duration) -> [(Waiter, AdmissionQueue<Waiter>.Turn)]
    ) async -> Turn {
        let turn = await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let now = clock.now()
                let turns = queue.withLock { queue -> [(Waiter, AdmissionQueue<Waiter>.Turn)]? in
                    // A cancellation that this does not see has its handler still to come, and will find the waiter.
                    Task.isCancelled ? nil : join(&queue, waiter, now)
                }
                if let turns {
                    tell(turns)
                } else {
                    leave(key, id)
                    waiter.resume(returning: .cancelled)
                }
            }
        } onCancel: {
            leave(key, id)?.resume(returning: .cancelled)
        }
        if case .next(.admitted) = turn { handovers.subtract(1, ordering: .relaxed) }
        return turn
    }

    @discardableResult
    private func leave(_ key: QuotaKey, _ id: Int) -> Waiter? {
        let now = clock.now()
        let (waiter, turns) = queue.withLock { $0.leave(key, id: id, at: now) }
        tell(turns)
        return waiter
    }

    private func tell(_ turns: [(Waiter, AdmissionQueue<Waiter>.Turn)]) {
        for (waiter, turn) in turns {
            if case .admitted = turn { handovers.add(1, ordering: .relaxed) }
            waiter.resume(returning: .next(turn))
        }
    }
}
