import HTTP
import Testing

@testable import Stages

/// What a classifier makes of a cache.
struct KeptAnswersTests {
    private let fixture = CacheFixture()
    private let signatures = [
        ClaudeFixtures.signature(service: "a", count: 9),
        ClaudeFixtures.signature(service: "b", count: 5),
        ClaudeFixtures.signature(
            service: "c",
            reason: "no access for 111122223333 (444455556666), key AKIAIOSFODNN7EXAMPLE"
        ),
    ]

    private func refine(
        _ signatures: [FailureSignature],
        _ transport: StubTransport,
        cache: AnswerCache?
    ) async throws -> Refinement {
        await ClaudeClassifier(try ClaudeFixtures.client(transport), cache: cache).refine(signatures)
    }

    private func fill() async throws -> Refinement {
        let replies = [
            ClaudeFixtures.verdict("f1", reason: "One."),
            // No better than the rules', and kept all the same.
            ClaudeFixtures.verdict("f2", bucket: "UNKNOWN"),
            ClaudeFixtures.verdict("f3", reason: "Not for [account-2], see [secret-1]."),
        ]
        return try await refine(signatures, StubTransport(Replies.ok(replies)), cache: fixture.cache())
    }

    @Test func asksOnceAboutTheSameFailures() async throws {
        let first = try await fill()
        let second = try await refine(signatures, StubTransport(), cache: fixture.cache())
        #expect(second.verdicts == first.verdicts)
        #expect(second.verdicts[2]?.reason == "Not for 444455556666, see [secret-1].")
        #expect(second.usage == Refinement.Usage())
        #expect(first.reused == 0)
        #expect(second.reused == 3)
        #expect(second.warnings.isEmpty)
        #expect(second.summary == "Claude (claude-haiku-5-5): 3 of 3 signatures from the cache")
    }

    @Test func asksOnlyAboutTheOthers() async throws {
        _ = try await fill()
        let transport = StubTransport(Replies.ok([ClaudeFixtures.verdict("f1", reason: "New.")]))
        let all = [ClaudeFixtures.signature(service: "new", count: 50)] + signatures.reversed()
        let refinement = try await refine(all, transport, cache: fixture.cache())
        #expect(refinement.verdicts.mapValues(\.reason)[0] == "New.")
        #expect(refinement.verdicts.mapValues(\.reason)[3] == "One.")
        let body = try #require(transport.requests.first.map { String(decoding: $0.body, as: UTF8.self) })
        #expect(body.contains(#"service\":\"new"#))
        #expect(!body.contains(#"service\":\"a"#))
        #expect(refinement.summary?.hasSuffix("; 3 of 4 signatures from the cache") == true)
    }

    @Test func putsBackWhatWasTakenOutOfThisFailureAndNoOther() async throws {
        _ = try await fill()
        let other = ClaudeFixtures.signature(
            service: "c",
            reason: "no access for 999900001111 (123456789012), key AKIAIOSFODNN7EXAMPLE"
        )
        let refinement = try await refine([other], StubTransport(), cache: fixture.cache())
        #expect(refinement.verdicts[0]?.reason == "Not for 123456789012, see [secret-1].")
    }

    @Test func writesNothingOfTheEvidence() async throws {
        _ = try await fill()
        let text = try fixture.text()
        #expect(text.contains("[account-2]"))
        for secret in ["111122223333", "444455556666", "AKIA", ClaudeFixtures.key, "no access"] {
            #expect(!text.contains(secret))
        }
    }

    @Test(arguments: [
        #"{"bucket":"BENIGN","cause":"a","confidence":"high","nextAction":"n","reason":"r"}"#,
        #"{"bucket":"OOM","cause":"a","confidence":"high","nextAction":"n"}"#, "[]", "{}", "",
    ])
    func asksAgainWhereWhatIsKeptFailsTheChecks(_ text: String) async throws {
        _ = try await fill()
        try fixture.overwrite(text)
        let transport = StubTransport(Replies.ok((1...3).map { ClaudeFixtures.verdict("f\($0)") }))
        let refinement = try await refine(signatures, transport, cache: fixture.cache())
        #expect(transport.requests.count == 1)
        #expect(refinement.verdicts.count == 3)
        #expect(refinement.reused == 0)
        #expect(refinement.warnings.isEmpty)
    }

    @Test func keepsNoAnswerThatFailsTheChecks() async throws {
        let replies = [
            ClaudeFixtures.verdict("f1", bucket: "?"), ClaudeFixtures.verdict("f2"), ClaudeFixtures.verdict("f2"),
        ]
        _ = try await refine(signatures, StubTransport(Replies.ok(replies)), cache: fixture.cache())
        #expect(try fixture.names().isEmpty)
    }

    @Test func aFolderThatCannotBeHadIsOneWarning() async throws {
        try fixture.occupy()
        let transport = StubTransport(Replies.ok([ClaudeFixtures.verdict("f1")]))
        let refinement = try await refine([signatures[0]], transport, cache: fixture.cache())
        #expect(refinement.verdicts.count == 1)
        #expect(refinement.warnings.count == 1)
        #expect(refinement.warnings.first?.contains("are not kept in \(fixture.directory): Not a directory.") == true)
    }

    @Test func withoutACacheEverythingIsAskedAgain() async throws {
        _ = try await fill()
        let transport = StubTransport(Replies.ok([]))
        _ = try await refine(signatures, transport, cache: nil)
        #expect(transport.requests.count == 1)
    }

    @Test func aDryRunShowsWhatIsInTheCacheAsWell() async throws {
        _ = try await fill()
        let client = try ClaudeFixtures.client(StubTransport())
        let shown = ClaudeClassifier(client, cache: fixture.cache()).dryRunPrompt(signatures)
        #expect(shown == ClaudeClassifier(client).dryRunPrompt(signatures))
        #expect(!shown.isEmpty)
    }
}
