import Foundation
import HostileSet
import Stages
import Testing

/// What is sent to Claude about failures whose texts are hostile.
struct HostilePromptTests {
    private struct Body: Decodable {
        struct Message: Decodable {
            var role: String
            var content: String
        }
        var system: String
        var messages: [Message]
    }

    private struct Failure: Decodable {
        var id: String
        var count: Int
    }

    @Test(arguments: HostileCase.each)
    func theTextStaysInTheDataAndKeepsItsSecrets(_ hostile: HostileCase) throws {
        let text = hostile.text
        let signature = ClaudeFixtures.signature(service: text, reason: text, containerReason: text, count: 7)
        let client = try ClaudeFixtures.client(StubTransport())
        let prompt = ClaudeClassifier(client).dryRunPrompt([signature])
        #expect(!hostile.isBetrayed(in: prompt))
        let body = try JSONDecoder().decode(Body.self, from: Data(prompt.utf8))
        #expect(body.messages.map(\.role) == ["user"])
        let content = body.messages[0].content
        #expect(!hostile.isBetrayed(in: content))
        let marks = content.components(separatedBy: "<failures>")
        try #require(marks.count == 2)
        let data = marks[1].components(separatedBy: "</failures>")
        try #require(data.count == 2)
        // Nothing in the data can open or close the element around it, marks upon its brackets or not.
        #expect(!data[0].utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
        let failures = try JSONDecoder().decode([Failure].self, from: Data(data[0].utf8))
        #expect(failures.map(\.id) == ["f1"])
        #expect(failures.map(\.count) == [7])
        #expect(content.utf8.count < 12_000)
    }
}
