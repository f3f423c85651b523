import Testing

@testable import Stages

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

struct AnswerCacheTests {
    private let fixture = CacheFixture()
    private let keys = (0..<5).map { index in
        AnswerKey(PromptEntry(ClaudeFixtures.signature(service: "s\(index)")), model: "m")
    }

    private func answer(_ reason: String = "Why.") throws -> Answer {
        let text = JSONText.encode(ClaudeFixtures.verdict("f7", reason: reason))
        return try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
    }

    @Test func findsWhatItKeptAndNothingElse() async throws {
        try await fixture.cache().keep([keys[0]: answer("one"), keys[1]: answer("two")])
        let found = try await fixture.cache().answers(for: [keys[0], keys[2]])
        #expect(found.mapValues(\.reason) == [keys[0]: "one"])
        // The id is that of one prompt.
        #expect(found[keys[0]]?.id == nil)
    }

    @Test func isForItsOwnerAlone() async throws {
        try await fixture.cache().keep([keys[0]: answer()])
        #expect(try fixture.names() == [keys[0].text + ".json"])
        #expect(try fixture.permissions() == 0o700)
        #expect(try fixture.permissions(of: keys[0].text + ".json") == 0o600)
    }

    @Test(arguments: ["", "{", "null", "\u{0}\u{1}", String(repeating: " ", count: 20_000) + "{}"])
    func takesADamagedFileForNone(_ text: String) async throws {
        try await fixture.cache().keep([keys[0]: answer()])
        try fixture.overwrite(text)
        let found = try await fixture.cache().answers(for: [keys[0]])
        #expect(found.values.allSatisfy { $0.bucket == nil })
        try await fixture.cache().keep([keys[0]: answer()])
        #expect(try await fixture.cache().answers(for: [keys[0]])[keys[0]]?.bucket == "CONFIG")
    }

    @Test func forgetsAfterThirtyDays() async throws {
        try await fixture.cache().keep([keys[0]: answer()])
        let day = Duration.seconds(86_400)
        #expect(try await fixture.cache(after: day * 29).answers(for: [keys[0]]).count == 1)
        #expect(try await fixture.cache(after: day * 31).answers(for: [keys[0]]).isEmpty)
    }

    @Test func takesAFileFromTheFutureForNone() async throws {
        try await fixture.cache().keep([keys[0]: answer()])
        #expect(try await fixture.cache(after: .seconds(-3_600)).answers(for: [keys[0]]).isEmpty)
    }

    @Test func removesTheOldAndTheOldestBeyondTheLimitAndLeavesTheRestAlone() async throws {
        try await fixture.cache().keep([keys[0]: answer()])
        try fixture.write("notes.json")
        try fixture.write(keys[4].text + ".json.1.2.tmp")
        for key in keys[1...3] { try await fixture.cache(limit: 2).keep([key: answer()]) }
        #expect(try fixture.names() == ([keys[2], keys[3]].map { $0.text + ".json" } + ["notes.json"]).sorted())
        let later = fixture.cache(after: AnswerCache.lifetime + .seconds(60), limit: 2)
        try await later.keep([keys[1]: answer()])
        #expect(try fixture.names() == ["notes.json"])
    }

    @Test func isNotUsedWhereOthersMayWrite() async throws {
        try await fixture.cache().keep([keys[0]: answer()])
        try fixture.open()
        await #expect(throws: AnswerCache.Failure(folder: fixture.directory, reason: "others may write to it")) {
            try await fixture.cache().answers(for: [keys[0]])
        }
    }

    @Test func saysWhyThereIsNoFolder() async throws {
        try fixture.occupy()
        let failure = await #expect(throws: AnswerCache.Failure.self) {
            try await fixture.cache().keep([keys[0]: answer()])
        }
        #expect(failure?.reason == "Not a directory")
        #expect(failure?.description.contains("--claude-cache off") == true)
    }

    @Test(arguments: [
        (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/ecs-sweep/claude"),
        (["XDG_CACHE_HOME": "c", "HOME": "/h"], "/h/.cache/ecs-sweep/claude"),
        (["XDG_CACHE_HOME": "", "HOME": "/h"], "/h/.cache/ecs-sweep/claude"),
        (["HOME": ""], nil), ([:], nil),
    ])
    func standsWhereTheSpecificationPutsCaches(_ environment: [String: String], _ path: String?) {
        #expect(AnswerCache.standardDirectory(environment: environment) == path)
    }
}
