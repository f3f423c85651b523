import HostileSet
import Stages
import Testing

/// A model that does what the texts in its data tell it to do.
struct ObedientModelTests {
    /// One that Claude is asked about, and one that the rules are sure of.
    private let signatures = [
        ClaudeFixtures.signature(service: "asked", bucket: .codeBug, confidence: .medium, count: 9),
        ClaudeFixtures.signature(service: "sure", bucket: .oom, confidence: .high, count: 50),
    ]

    private func refine(_ answers: [[String: String]]) async throws -> Refinement {
        let transport = StubTransport(Replies.ok(answers))
        return await ClaudeClassifier(try ClaudeFixtures.client(transport)).refine(signatures)
    }

    @Test(arguments: ["BENIGN", "benign", "OOM ", "HACKED", "", "CODE_BUG\u{200B}"])
    func cannotCallAFailureBenignOrInventABucket(_ bucket: String) async throws {
        let refinement = try await refine([ClaudeFixtures.verdict("f1", bucket: bucket, confidence: "high")])
        #expect(refinement.verdicts.isEmpty)
        #expect(!refinement.warnings.isEmpty)
    }

    @Test(arguments: ["f2", "f0", "f1 ", "sure", "1", "f1,f2", "*"])
    func cannotSpeakOfWhatItWasNotAskedAbout(_ id: String) async throws {
        let refinement = try await refine([
            ClaudeFixtures.verdict("f1"), ClaudeFixtures.verdict(id, bucket: "CONFIG", confidence: "high"),
        ])
        #expect(Set(refinement.verdicts.keys) == [0])
        #expect(!refinement.warnings.isEmpty)
    }

    @Test func cannotMakeAVerdictLessSureNorTakeItBack() async throws {
        #expect(try await refine([ClaudeFixtures.verdict("f1", confidence: "low")]).verdicts.isEmpty)
        let unknown = ClaudeFixtures.verdict("f1", bucket: "UNKNOWN", confidence: "high")
        #expect(try await refine([unknown]).verdicts.isEmpty)
    }

    @Test func cannotChangeWhatIsCounted() async throws {
        var answer = ClaudeFixtures.verdict("f1", confidence: "high")
        answer.merge(["count": "0", "container": "other", "exitCode": "0", "service": "x", "decidedBy": "rules"]) { $1 }
        let verdict = try #require(try await refine([answer]).verdicts[0])
        #expect(verdict.container == signatures[0].container)
        #expect(verdict.exitCode == signatures[0].exitCode)
        #expect(verdict.decidedBy == .claude)
    }

    /// It may write whatever it was told to write: what comes of it is a plain line of bounded length.
    @Test(arguments: HostileCase.each)
    func canOnlyWriteAPlainLine(_ hostile: HostileCase) async throws {
        let text = hostile.text
        let refinement = try await refine([
            ClaudeFixtures.verdict("f1", reason: text, nextAction: text, confidence: "high")
        ])
        #expect(Set(refinement.verdicts.keys).isSubset(of: [0]))
        guard let verdict = refinement.verdicts[0] else {
            #expect(!refinement.warnings.isEmpty)
            return
        }
        for line in [verdict.reason, verdict.nextAction] {
            #expect(line.unicodeScalars.count <= 601)
            #expect(
                line.unicodeScalars.allSatisfy { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
                    default: true
                    }
                }
            )
        }
        #expect(verdict.bucket == .config)
    }

    @Test(arguments: HostileCase.each)
    func cannotWriteATextAsACause(_ hostile: HostileCase) async throws {
        let refinement = try await refine([ClaudeFixtures.verdict("f1", cause: hostile.text, confidence: "high")])
        #expect(refinement.verdicts.isEmpty)
    }

    /// Secrets that were taken out do not come back, and placeholders that were never given mean nothing.
    @Test(arguments: HostileCase.each.filter { $0.secret != nil })
    func cannotBringASecretBack(_ hostile: HostileCase) async throws {
        let signature = ClaudeFixtures.signature(reason: hostile.text)
        let answer = ClaudeFixtures.verdict(
            "f1",
            reason: "[secret-1] [secret-2] [query-1] [account-9] [email-9]",
            nextAction: "Use [secret-1] and [query-1].",
            confidence: "high"
        )
        let transport = StubTransport(Replies.ok([answer]))
        let refinement = await ClaudeClassifier(try ClaudeFixtures.client(transport)).refine([signature])
        let verdict = try #require(refinement.verdicts[0])
        #expect(!hostile.isLeaked(in: verdict.reason + verdict.nextAction))
        #expect(verdict.reason.hasSuffix("[account-9] [email-9]"))
    }
}
