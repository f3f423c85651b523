import Reports
import Stages
import Testing

struct PagerDutyNotificationTests {
    private static let key = "0123456789abcdef0123456789ABCDEF"

    private func events(_ notification: Notification) throws -> [JSONValue] {
        let format = PagerDutyNotification(key: try #require(PagerDutyKey(Self.key)))
        #expect(format.secrets == [Self.key])
        return try format.values(notification)
    }

    @Test func eachGroupIsAnEvent() throws {
        let events = try events(.fixture(coverage: .partial))
        #expect(events.count == 5)
        let event = events[0]
        #expect(event["routing_key"] == .string(Self.key))
        #expect(event["event_action"] == .string("trigger"))
        #expect(event["dedup_key"] == .string("ecs-sweep/etl-batch/OOM/container-limit/"))
        let payload = try #require(event["payload"])
        #expect(
            payload["summary"]
                == .string("etl-batch: OOM × 1,400: OutOfMemoryError: Container killed due to memory usage")
        )
        #expect(payload["source"] == .string("arn:aws:ecs:eu-west-1:111122223333:cluster/prod"))
        #expect(payload["severity"] == .string("error"))
        #expect(payload["timestamp"] == .string("2024-06-10T06:55:00Z"))
        #expect(payload["component"] == .string("etl-batch"))
        #expect(payload["class"] == .string("container-limit"))
        #expect(payload["custom_details"]?["count"] == .number(1400))
        #expect(payload["custom_details"]?["decided_by"] == .string("rules"))
        #expect(payload["custom_details"]?["coverage"]?[0]?.text?.hasPrefix("INCOMPLETE") == true)
    }

    @Test(arguments: [
        (Bucket.config, "critical"), (.codeBug, "error"), (.oom, "error"), (.resource, "warning"),
        (.unknown, "warning"),
    ])
    func severityGoesByTheBucket(_ bucket: Bucket, _ severity: String) throws {
        let event = try events(.fixture([.fixture("web", bucket, "c", 1, "r", "a")]))[0]
        #expect(event["payload"]?["severity"] == .string(severity))
    }

    @Test func aGroupIsTheSameIncidentInEverySweep() throws {
        var first = FailureGroup.fixture(owner: "shop", "web", .oom, "c", 1, "reason one", "act")
        let again = FailureGroup.fixture(owner: "shop", "web", .oom, "c", 99, "reason two", "act", minutes: 1...2)
        func key(_ group: FailureGroup) throws -> JSONValue? { try events(.fixture([group]))[0]["dedup_key"] }
        #expect(try key(first) == key(again))
        #expect(try key(first) == .string("ecs-sweep/web/OOM/c/shop"))
        first.owner = nil
        #expect(try key(first) != key(again))
    }

    @Test func namesWithSeparatorsAreNotTakenForOthers() throws {
        let groups = [("a/b", "c"), ("a", "b/c"), ("a%2Fb", "c"), ("é<", "c")].map {
            FailureGroup.fixture($0.0, .oom, $0.1, 1, "r", "a")
        }
        let keys = try events(.fixture(groups)).compactMap { $0["dedup_key"]?.text }
        #expect(Set(keys).count == 4)
        #expect(keys.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
    }

    @Test func longNamesDifferInWhatWasCut() throws {
        let name = String(repeating: "n", count: 400)
        let keys = try ["a", "b"].map { end in
            try events(.fixture([.fixture(name + end, .oom, "c", 1, "r", "a")]))[0]["dedup_key"]?.text
        }
        #expect(keys[0] != keys[1])
        #expect(keys.allSatisfy { $0?.utf8.count == 255 })
    }

    @Test func whatIsLessThanTheLargestSharesAnEvent() throws {
        let groups = (0..<60).map { FailureGroup.fixture("s\($0)", .oom, "c", 100 - $0, "r", "a") }
        let events = try events(.fixture(owner: "shop", groups))
        #expect(events.count == 51)
        #expect(events[50]["dedup_key"] == .string("ecs-sweep/more/shop"))
        #expect(events[50]["payload"]?["summary"] == .string("10 more groups of failures with 455 tasks"))
    }

    @Test func noReportMakesAnEventThatPagerDutyRefuses() throws {
        let key = try #require(PagerDutyKey(Self.key))
        for message in try PagerDutyNotification(key: key).messages(.large) { #expect(message.count <= 512 << 10) }
        for event in try events(.large) {
            #expect((event["payload"]?["summary"]?.text?.utf16.count ?? 9999) <= 1024 * 2)
            #expect((event["payload"]?["summary"]?.text?.unicodeScalars.count ?? 9999) <= 1024)
            #expect((event["dedup_key"]?.text?.utf8.count ?? 9999) <= 255)
            #expect(event["payload"]?["source"]?.text?.isEmpty == false)
        }
    }

    @Test(arguments: ["", "short", String(repeating: "a", count: 33), "0123456789abcdef0123456789abcde/"])
    func whatIsNoKeyIsRefused(_ text: String) {
        #expect(PagerDutyKey(text) == nil)
    }

    @Test func aKeyIsNotPrinted() throws {
        let key = try #require(PagerDutyKey(Self.key))
        var dumped = ""
        dump(key, to: &dumped)
        dump(PagerDutyNotification(key: key), to: &dumped)
        #expect(!"\(key) \(String(reflecting: key)) \([key]) \(dumped)".contains("0123"))
    }
}
