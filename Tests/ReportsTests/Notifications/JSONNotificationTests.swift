import Reports
import Stages
import Testing

struct JSONNotificationTests {
    @Test func theGroupsAreThoseOfTheReport() throws {
        let notification = Notification.fixture(owner: "shop", coverage: .partial)
        let message = try #require(try JSONNotification().values(notification).first)
        #expect(
            message.keys == [
                "coverage", "failed", "generatedAt", "groups", "omittedGroups", "owner", "schemaVersion", "tool",
            ]
        )
        #expect(message["owner"] == .string("shop"))
        #expect(message["failed"] == .number(1418))
        #expect(message["coverage"]?["complete"] == .bool(false))
        #expect(message["coverage"]?["shortfalls"]?[0]?.text?.hasPrefix("INCOMPLETE") == true)
        #expect(message["omittedGroups"] == .number(0))
        let whole = String(decoding: JSONReport().render(notification.report), as: UTF8.self)
        let report = try JSONValue(parsing: whole)
        #expect(message["groups"] == report["groups"])
    }

    @Test func whatIsNobodysHasNoOwner() throws {
        let message = try #require(try JSONNotification().values(.fixture(owner: nil)).first)
        #expect(
            message.keys == ["coverage", "failed", "generatedAt", "groups", "omittedGroups", "schemaVersion", "tool"]
        )
    }

    @Test func aMessageIsBounded() throws {
        let messages = JSONNotification().messages(.large)
        #expect(messages.count == 1)
        #expect(messages[0].count <= 1 << 20)
        let message = try #require(try JSONNotification().values(.large).first)
        #expect(message["groups"]?.elements.count == 50)
        #expect(message["omittedGroups"] == .number(50))
    }
}
