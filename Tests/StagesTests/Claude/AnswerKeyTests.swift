import Testing

@testable import Stages

struct AnswerKeyTests {
    private func key(_ signature: FailureSignature, model: String = "m") -> AnswerKey {
        AnswerKey(PromptEntry(signature), model: model)
    }

    @Test func isTheSameForTheSameEvidence() {
        let key = key(ClaudeFixtures.signature(reason: "no", count: 3))
        #expect(key == self.key(ClaudeFixtures.signature(reason: "no", count: 70)))
        #expect(key.text.utf8.count == 64)
    }

    @Test(arguments: [
        ClaudeFixtures.signature(service: "other", reason: "no"),
        ClaudeFixtures.signature(reason: "yes"),
        ClaudeFixtures.signature(reason: nil, containerReason: "no"),
        ClaudeFixtures.signature(reason: "no", bucket: .config),
        ClaudeFixtures.signature(reason: "no", confidence: .medium),
    ])
    func differsWithWhatIsAsked(_ signature: FailureSignature) {
        #expect(key(signature) != key(ClaudeFixtures.signature(reason: "no")))
    }

    @Test func differsWithTheModelAndTheWordsOfThePrompt() {
        let entry = PromptEntry(ClaudeFixtures.signature())
        let key = AnswerKey(entry, model: "m", promptVersion: "1")
        #expect(key != AnswerKey(entry, model: "n", promptVersion: "1"))
        #expect(key != AnswerKey(entry, model: "m", promptVersion: "2"))
        #expect(Prompt.version.contains(Prompt.system))
        #expect(Prompt.version.contains(#""additionalProperties":false"#))
    }

    @Test func isThatOfTheRedactedEvidence() {
        let one = ClaudeFixtures.signature(reason: "role of 111122223333 and 444455556666")
        let other = ClaudeFixtures.signature(reason: "role of 444455556666 and 111122223333")
        #expect(key(one) == key(other))
    }
}
