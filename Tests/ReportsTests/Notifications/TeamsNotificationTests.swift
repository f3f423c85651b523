import Reports
import Stages
import Testing

struct TeamsNotificationTests {
    private func card(_ notification: Notification) throws -> JSONValue {
        let message = try #require(try TeamsNotification().values(notification).first)
        #expect(message["type"] == .string("message"))
        #expect(message["attachments"]?[0]?["contentType"] == .string("application/vnd.microsoft.card.adaptive"))
        return try #require(message["attachments"]?[0]?["content"])
    }

    private func lines(_ card: JSONValue) -> [String] {
        card.objects.filter { $0["type"] == .string("TextRun") }.compactMap { $0["text"]?.text }
    }

    @Test func aMessageIsACardOfTextRuns() throws {
        let card = try card(.fixture(owner: "shop", coverage: .partial))
        #expect(card["type"] == .string("AdaptiveCard"))
        #expect(card["version"] == .string("1.2"))
        #expect(card["fallbackText"] == .string("1,418 ECS tasks failed"))
        let lines = lines(card)
        #expect(lines.first == "1,418 ECS tasks failed: shop")
        #expect(lines.contains("\u{1F534} OOM × 1,400: etl-batch"))
        #expect(lines.contains("→ Investigate by hand"))
        #expect(lines.contains("INCOMPLETE: not everything could be swept."))
        let types = Set(card.objects.compactMap { $0["type"]?.text })
        #expect(types == ["AdaptiveCard", "Container", "RichTextBlock", "TextRun"])
    }

    @Test func noReportMakesAMessageThatTeamsRefuses() throws {
        let bytes = try TeamsNotification().messages(.large)
        #expect(bytes.count == 1)
        #expect(bytes[0].count <= 20_000)
        let lines = lines(try card(.large))
        #expect(lines.contains { $0.hasPrefix("… and ") && $0.contains(" more groups with ") })
        #expect(lines.contains { $0.contains("CONFIG × 100") })
    }
}
