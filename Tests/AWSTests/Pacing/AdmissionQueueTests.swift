import Testing

@testable import AWS

@Suite struct AdmissionQueueTests {
    private let wide = Quota("wide", burst: 100, refillPerSecond: 20)
    private let narrow = Quota("narrow", burst: 1, refillPerSecond: 2)

    @Test("who comes first is admitted first")
    func order() throws {
        let line = Door(permits: 1)
        let first = try #require(line.enterAtOnce("a", wide))
        #expect(line.enterAtOnce("a", wide) == nil)
        for name in ["1", "2", "3"] { #expect(line.enter("a", wide, name) == []) }
        #expect(line.finish(first) == ["1"])
        #expect(line.finishLast() == ["2"])
        #expect(line.finishLast() == ["3"])
        #expect(line.finishLast() == [])
        #expect(line.enterAtOnce("a", wide) != nil)
    }

    @Test("permits go round, one to each line, however long one of them is")
    func round() throws {
        let line = Door(permits: 1)
        let first = try #require(line.enterAtOnce("a", wide))
        for name in ["a1", "a2", "a3", "a4"] { _ = line.enter("a", wide, name) }
        for name in ["b1", "b2"] { _ = line.enter("b", wide, name) }
        _ = line.enter("c", wide, "c1")
        var order = line.finish(first)
        for _ in 0..<6 { order += line.finishLast() }
        #expect(order == ["a1", "b1", "c1", "a2", "b2", "a3", "a4"])
    }

    @Test("who waits for a token holds no permit, and only the first of the line sleeps")
    func tokens() throws {
        let line = Door(permits: 1)
        let first = try #require(line.enterAtOnce("a", narrow))
        #expect(line.enter("a", narrow, "a1") == [])
        #expect(line.enter("a", narrow, "a2") == [])
        #expect(line.enter("b", wide, "b1") == [])
        // The one that was under way is back: its token is not, so the next of its line sleeps and the other goes.
        #expect(line.finish(first) == ["a1 sleeps until 0.5", "b1"])
        #expect(line.finishLast() == [])
        line.now = .seconds(0.51)
        #expect(line.comeBack("a", "a1") == ["a1"])
        line.now = .seconds(0.6)
        #expect(line.finishLast() == ["a2 sleeps until 1.1"])
    }

    @Test("a throttle while the first sleeps makes it sleep on")
    func throttleDuringSleep() throws {
        let line = Door(permits: 9)
        let quota = Quota("test", burst: 2, refillPerSecond: 2)
        let calls = [try #require(line.enterAtOnce("a", quota)), try #require(line.enterAtOnce("a", quota))]
        #expect(line.finish(calls[0]) == [])
        #expect(line.enter("a", quota, "1") == ["1 sleeps until 0.5"])
        line.now = .seconds(0.4)
        #expect(line.finish(calls[1], .throttled) == [])
        line.now = .seconds(0.51)
        let told = line.comeBack("a", "1")
        #expect(told.first?.hasPrefix("1 sleeps until") == true)
    }

    @Test("a line that waits for an answer goes on with it")
    func afterAnswer() throws {
        let line = Door(permits: 9)
        let call = try #require(line.enterAtOnce("a", narrow))
        line.now = .seconds(100)
        #expect(line.enter("a", narrow, "1") == [])
        #expect(line.finish(call) == ["1 sleeps until 100.5"])
    }

    @Test("who leaves makes room for the next, awake or asleep")
    func leaving() throws {
        let line = Door(permits: 1)
        let first = try #require(line.enterAtOnce("a", narrow))
        for name in ["1", "2", "3", "4"] { _ = line.enter("a", narrow, name) }
        #expect(line.leave("a", "2") == ["2 leaves"])
        #expect(line.leave("a", "2") == [])
        #expect(line.finish(first) == ["1 sleeps until 0.5"])
        #expect(line.leave("a", "1") == ["3 sleeps until 0.5"])
        line.now = .seconds(1)
        #expect(line.comeBack("a", "3") == ["3"])
    }

    @Test("who leads to other calls goes before who waits for a permit, and before who sleeps")
    func leading() throws {
        let line = Door(permits: 1)
        let first = try #require(line.enterAtOnce("a", wide))
        _ = line.enter("a", wide, "1")
        _ = line.enter("a", wide, "2", .leading)
        #expect(line.finish(first) == ["2"])
        #expect(line.finishLast() == ["1"])
    }

    @Test("while one sleeps, who goes before them waits; then both go, or who is left when the sleeper leaves")
    func leadingSleeper() throws {
        for leaves in [false, true] {
            let line = Door(permits: 9)
            let first = try #require(line.enterAtOnce("a", narrow))
            #expect(line.finish(first) == [])
            #expect(line.enter("a", narrow, "1") == ["1 sleeps until 0.5"])
            #expect(line.enter("a", narrow, "2", .leading) == [])
            guard !leaves else {
                #expect(line.leave("a", "1") == ["2 sleeps until 0.5"])
                continue
            }
            line.now = .seconds(0.5)
            #expect(line.comeBack("a", "1") == ["2"])
            #expect(line.finishLast() == ["1 sleeps until 1.0"])
        }
    }

    @Test("a line whose waiters have all left takes no permit")
    func emptyLine() throws {
        let line = Door(permits: 1)
        let first = try #require(line.enterAtOnce("a", wide))
        _ = line.enter("b", wide, "b1")
        _ = line.enter("c", wide, "c1")
        #expect(line.leave("b", "b1") == ["b1 leaves"])
        #expect(line.finish(first) == ["c1"])
    }

    @Test("without a limit a quota holds nobody up")
    func unlimited() {
        let line = Door(permits: 1000, share: .unlimited)
        for _ in 0..<1000 { #expect(line.enterAtOnce("a", narrow) != nil) }
        #expect(line.enterAtOnce("a", narrow) == nil)
    }

    @Test("a share scales burst and refill alike")
    func share() throws {
        let line = Door(permits: 1000, share: try #require(QuotaShare(0.5)))
        let quota = Quota("test", burst: 10, refillPerSecond: 4)
        let calls = (0..<5).compactMap { _ in line.enterAtOnce("a", quota) }
        #expect(calls.count == 5)
        for call in calls { _ = line.finish(call) }
        #expect(line.enter("a", quota, "1") == ["1 sleeps until 0.5"])
    }

    /// A queue at a moment that a test sets, whose waiters are names.
    private final class Door {
        var now = Duration.zero
        private var queue: AdmissionQueue<String>
        private var ids: [String: Int] = [:]
        private var last: Admission?

        init(permits: Int, share: QuotaShare = QuotaShare(1) ?? .standard) {
            queue = AdmissionQueue(permits: permits, share: share)
        }

        func enterAtOnce(_ account: String, _ quota: Quota) -> Admission? {
            queue.admitAtOnce(key(account), quota, at: now)
        }

        func enter(
            _ account: String,
            _ quota: Quota,
            _ name: String,
            _ precedence: Precedence = .following
        ) -> [String] {
            ids[name] = ids.count
            return told(queue.enter(key(account), quota, precedence, id: id(name), name, at: now))
        }

        func comeBack(_ account: String, _ name: String) -> [String] {
            told(queue.comeBack(key(account), id: id(name), name, at: now))
        }

        func leave(_ account: String, _ name: String) -> [String] {
            let (waiter, turns) = queue.leave(key(account), id: id(name), at: now)
            return (waiter.map { ["\($0) leaves"] } ?? []) + told(turns)
        }

        func finish(_ admission: Admission, _ outcome: CallOutcome = .answered) -> [String] {
            told(queue.finish(admission, outcome, at: now))
        }

        /// Gives the admission back that was handed out last.
        func finishLast() -> [String] {
            last.map { finish($0) } ?? ["nothing to give back"]
        }

        private func key(_ account: String) -> QuotaKey { QuotaKey(account: account, region: "r", quota: "q") }

        private func id(_ name: String) -> Int { ids[name] ?? -1 }

        private func told(_ turns: [(String, AdmissionQueue<String>.Turn)]) -> [String] {
            turns.map { name, turn in
                switch turn {
                case .admitted(let admission):
                    last = admission
                    return name
                case .sleep(let time):
                    let tenths = (time / .milliseconds(100)).rounded()
                    return "\(name) sleeps until \(tenths / 10)"
                }
            }
        }
    }
}
