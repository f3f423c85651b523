import Reports
import Stages
import Testing

struct SlackNotificationTests {
    private func message(_ notification: Notification) throws -> JSONValue {
        let messages = try SlackNotification().values(notification)
        return try #require(messages.count == 1 ? messages[0] : nil)
    }

    @Test func aMessageIsAHeaderABlockAGroupAndWhatWasSwept() throws {
        let message = try message(.fixture(owner: "shop"))
        let blocks = try #require(message["blocks"]).elements
        #expect(message["text"] == .string("1,418 ECS tasks failed"))
        #expect(blocks.map { $0["type"]?.text } == ["header"] + Array(repeating: "section", count: 6) + ["context"])
        #expect(blocks[0]["text"]?["text"] == .string("1,418 ECS tasks failed"))
        #expect(blocks[1]["text"]?["text"] == .string("1,418 ECS tasks failed: shop"))
        #expect(
            blocks[2]["text"]?["text"]
                == .string(
                    """
                    \u{1F534} OOM × 1,400: etl-batch
                    OutOfMemoryError: Container killed due to memory usage
                    → Raise the task's memory from 2 GB to 4 GB or fix the merge in transform.py
                    """
                )
        )
        let foot = try #require(blocks[7]["elements"]?[0]?["text"]?.text)
        #expect(foot.contains("300 clusters in 3 regions of 2 accounts swept; 6,012 stopped tasks, 1,418 failed"))
        #expect(foot.contains("ECS forgets after about an hour"))
    }

    @Test func nothingIsMarkupOrFetched() throws {
        let message = try message(
            .fixture([.fixture("*web* <!channel>", .oom, "c", 1, "<@U1> https://x.example", "a")])
        )
        #expect(message["unfurl_links"] == .bool(false))
        #expect(message["unfurl_media"] == .bool(false))
        #expect(message["mrkdwn"] == .bool(false))
        for text in message.objects where text["text"]?.text != nil && text["blocks"] == nil {
            #expect(text["type"] == .string("plain_text"))
        }
        let group = try #require(message["blocks"]?[1]?["text"]?["text"]?.text)
        #expect(group.contains("*web* &lt;!channel&gt;\n&lt;@U1&gt;"))
    }

    @Test func anIncompleteSweepSaysSo() throws {
        let blocks = try #require(message(.fixture(coverage: .partial))["blocks"]).elements
        let text = try #require(blocks.dropLast().last?["text"]?["text"]?.text)
        #expect(text.hasPrefix("INCOMPLETE: not everything could be swept.\n"))
        #expect(text.contains("denied"))
        #expect(text.hasSuffix("in the report."))
    }

    @Test func noReportMakesAMessageThatSlackRefuses() throws {
        let message = try message(.large)
        let blocks = try #require(message["blocks"]).elements
        #expect(blocks.count == 25)
        for block in blocks {
            let texts = [block["text"]?["text"]?.text].compactMap(\.self)
            #expect(texts.allSatisfy { (1...3000).contains($0.utf16.count) })
            let elements = block["elements"]?.elements ?? []
            #expect(elements.allSatisfy { (1...2000).contains($0["text"]?.text?.utf16.count ?? 0) })
        }
        #expect((blocks[0]["text"]?["text"]?.text?.count ?? 999) <= 150)
        #expect(blocks.contains { $0["elements"]?[0]?["text"]?.text?.hasPrefix("… and 80 more groups with") == true })
    }
}
