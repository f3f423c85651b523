import HostileSet
import Reports
import Sinks
import Stages
import Testing

/// Messages about reports in which each text that somebody else may have written is a hostile one.
struct HostileNotificationTests {
    private static func formats() throws -> [any NotificationFormat] {
        let key = try #require(PagerDutyKey(String(repeating: "k", count: 32)))
        return [SlackNotification(), TeamsNotification(), JSONNotification(), PagerDutyNotification(key: key)]
    }

    private static func notification(_ text: String) -> Notification {
        var coverage = Coverage.partial
        coverage.problems = [
            Coverage.Problem(account: "1", region: "r", cluster: nil, operation: "ListTasks", code: text, message: text)
        ]
        var group = FailureGroup.fixture(owner: text, text, .config, text, 1, text, text)
        group.clusters = [text]
        group.examples = [Recency(taskArn: text, stoppedAt: nil)]
        let report = SweepReport.fixture(coverage: coverage, groups: [group])
        return Notification(owner: report.groups[0].owner, groups: report.groups, report: report)
    }

    @Test(arguments: HostileCase.each)
    func noMessageShowsASecretOrBreaks(_ hostile: HostileCase) throws {
        for format in try Self.formats() {
            for bytes in try format.messages(Self.notification(hostile.beginning)) {
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!hostile.isLeaked(in: text), "\(format.name)")
                _ = try JSONValue(parsing: text)
                #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
            }
        }
    }

    @Test(
        arguments: HostileText.all + ["<!channel> <!here|x> <@U024BE7LH> <#C024BE7LR> <https://x.example|y> @channel"]
    )
    func slackFindsNothingToReadInATexts(_ text: String) throws {
        let values = try SlackNotification().values(Self.notification(text))
        for object in values.flatMap(\.objects) {
            guard let shown = object["text"]?.text else { continue }
            #expect(!shown.contains("<") && !shown.contains(">"))
            #expect(object["blocks"] != nil || object["type"] == .string("plain_text"))
            #expect(!shown.isEmpty)
        }
    }
}
