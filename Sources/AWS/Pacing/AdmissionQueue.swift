/// Who may send a request and who waits: for a token of their quota first, then for one of the permits that bound the
/// open transfers of the whole program.
///
/// Each quota has a line: who leads to other calls goes first, and of those who came first. The first of a line whose quota has a token stands in the round;
/// permits go round, one to each line. So a quota with many waiters holds up no other, and who waits for a token holds
/// no permit. A token is taken together with the permit, so that none grows old: calls that pile up behind the permits
/// would reach the service in one burst.
///
/// It does nothing itself: its owner wakes whom it names, and sleeps where it says so.
struct AdmissionQueue<Waiter> {
    /// What one who waits is told.
    enum Turn: Sendable {
        /// The request may be sent.
        case admitted(Admission)
        /// They are the first of their line, and there is no token before that time: they are to come back then.
        case sleep(until: Duration)
    }

    private struct Line {
        var meter: QuotaMeter?
        /// `nil` stands for one who sleeps, or is told something at this moment.
        var waiting = WaitingLine<Waiter?>()
        var isInRound = false
        /// Who sleeps until there is a token; somebody may have come before them since.
        var sleeper: Int?

        mutating func readiness(at now: Duration) -> QuotaMeter.Readiness {
            meter?.readiness(at: now) ?? .now
        }
    }

    private let share: QuotaShare
    private var permits: Permits
    private var lines: [QuotaKey: Line] = [:]
    /// The lines whose first waits for a permit, in the order in which they get one.
    private var round: [QuotaKey] = []
    private var roundHead = 0
    private var turns: [(Waiter, Turn)] = []

    init(permits: Int, share: QuotaShare) {
        self.permits = Permits(permits)
        self.share = share
    }

    /// Admits a request at once if nobody is before it.
    mutating func admitAtOnce(_ key: QuotaKey, _ quota: Quota, at now: Duration) -> Admission? {
        makeLine(key, quota, at: now)
        guard permits.free > 0, lines[key]?.waiting.isEmpty == true, lines[key]?.readiness(at: now) == .now else {
            return nil
        }
        return begin(key, at: now)
    }

    /// Adds one to the line of their quota, and returns who is to be told what; perhaps they themselves.
    mutating func enter(
        _ key: QuotaKey,
        _ quota: Quota,
        _ precedence: Precedence = .following,
        id: Int,
        _ waiter: Waiter,
        at now: Duration
    ) -> [(Waiter, Turn)] {
        makeLine(key, quota, at: now)
        lines[key]?.waiting.append(id, waiter, precedence)
        return advance(key, at: now)
    }

    /// Takes one back who has slept.
    mutating func comeBack(_ key: QuotaKey, id: Int, _ waiter: Waiter, at now: Duration) -> [(Waiter, Turn)] {
        lines[key]?.waiting[id] = waiter
        lines[key]?.sleeper = nil
        return advance(key, at: now)
    }

    /// Takes one out who does not want to wait any more; `waiter` is `nil` when they sleep or have been told.
    mutating func leave(_ key: QuotaKey, id: Int, at now: Duration) -> (waiter: Waiter?, turns: [(Waiter, Turn)]) {
        guard var line = lines[key] else { return (nil, []) }
        let waiter = line.waiting.remove(id) ?? nil
        if line.sleeper == id { line.sleeper = nil }
        lines[key] = line
        return (waiter, advance(key, at: now))
    }

    /// Takes an admission back.
    ///
    /// - Parameter bytes: how large the answer is that waits to be read; zero where none does.
    mutating func finish(
        _ admission: Admission,
        _ outcome: CallOutcome,
        answer bytes: Int = 0,
        at now: Duration
    ) -> [(Waiter, Turn)] {
        permits.giveBack(forAnswerOf: bytes)
        if let number = admission.number { lines[admission.key]?.meter?.end(number, outcome, at: now) }
        return advance(admission.key, at: now)
    }

    /// Takes note that an answer was read, and returns who is to be told what.
    mutating func answerWasRead(_ bytes: Int, at now: Duration) -> [(Waiter, Turn)] {
        permits.answerWasRead(bytes)
        return handOut(at: now)
    }

    /// How far each quota is used that is paced.
    mutating func levels(at now: Duration) -> [QuotaKey: QuotaLevel] {
        var levels: [QuotaKey: QuotaLevel] = [:]
        for key in lines.keys { levels[key] = lines[key]?.meter?.level(at: now) }
        return levels
    }

    private mutating func makeLine(_ key: QuotaKey, _ quota: Quota, at now: Duration) {
        guard lines[key] == nil else { return }
        lines[key] = Line(meter: share.fraction.map { QuotaMeter(quota.scaled(by: $0), at: now) })
    }

    private mutating func begin(_ key: QuotaKey, at now: Duration) -> Admission {
        permits.take()
        return Admission(key: key, number: lines[key]?.meter?.begin(at: now))
    }

    /// Moves a line on, hands out the permits that there are, and returns who is to be told.
    private mutating func advance(_ key: QuotaKey, at now: Duration) -> [(Waiter, Turn)] {
        settle(key, at: now)
        return handOut(at: now)
    }

    private mutating func handOut(at now: Duration) -> [(Waiter, Turn)] {
        while permits.free > 0, let next = popRound() {
            lines[next]?.isInRound = false
            // Since the line came into the round a throttle may have emptied its bucket, or its first have left.
            guard lines[next]?.readiness(at: now) == .now, let id = lines[next]?.waiting.first,
                case .some(let waiter?) = lines[next]?.waiting.remove(id)
            else {
                settle(next, at: now)
                continue
            }
            turns.append((waiter, .admitted(begin(next, at: now))))
            settle(next, at: now)
        }
        defer { turns = [] }
        return turns
    }

    /// Says what the first of a line waits for.
    private mutating func settle(_ key: QuotaKey, at now: Duration) {
        guard var line = lines[key], !line.isInRound, line.sleeper == nil, let first = line.waiting.first,
            case .some(let waiter?) = line.waiting[first]
        else { return }
        switch line.readiness(at: now) {
        case .now:
            line.isInRound = true
            round.append(key)
        case .at(let time):
            line.sleeper = first
            line.waiting[first] = .some(nil)
            turns.append((waiter, .sleep(until: time)))
        case .afterAnswer:
            break
        }
        lines[key] = line
    }

    private mutating func popRound() -> QuotaKey? {
        guard roundHead < round.count else { return nil }
        let key = round[roundHead]
        roundHead += 1
        if roundHead * 2 > round.count {
            round.removeFirst(roundHead)
            roundHead = 0
        }
        return key
    }
}
