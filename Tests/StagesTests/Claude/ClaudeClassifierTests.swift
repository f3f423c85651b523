import HTTP
import Testing

@testable import Stages

struct ClaudeClassifierTests {
    private let signatures = [
        ClaudeFixtures.signature(service: "a", confidence: .low, count: 2),
        ClaudeFixtures.signature(service: "b", bucket: .oom, confidence: .high, count: 50),
        ClaudeFixtures.signature(service: "c", bucket: .unknown, confidence: .medium, count: 9),
    ]

    private func refine(
        _ signatures: [FailureSignature],
        _ answers: [[String: String]]
    ) async throws -> Refinement {
        let transport = StubTransport(Replies.ok(answers))
        return await ClaudeClassifier(try ClaudeFixtures.client(transport)).refine(signatures)
    }

    @Test func raisesTheVerdictsThatTheRulesAreNotSureOf() async throws {
        // The most frequent is f1.
        let refinement = try await refine(
            signatures,
            [ClaudeFixtures.verdict("f2", confidence: "high"), ClaudeFixtures.verdict("f1", bucket: "RESOURCE")]
        )
        #expect(refinement.warnings.isEmpty)
        #expect(refinement.usage == Refinement.Usage(calls: 1, inputTokens: 120, outputTokens: 34))
        #expect(Set(refinement.verdicts.keys) == [0, 2])
        #expect(
            refinement.verdicts[0]
                == Verdict(
                    bucket: .config,
                    cause: "port.in-use",
                    confidence: .high,
                    decidedBy: .claude,
                    reason: "The port is taken.",
                    nextAction: "Free the port.",
                    container: "app",
                    exitCode: 1
                )
        )
        #expect(refinement.verdicts[2]?.bucket == .resource)
    }

    @Test func neverSendsWhatTheRulesAreSureOf() async throws {
        let transport = StubTransport(Replies.ok([]))
        let classifier = ClaudeClassifier(try ClaudeFixtures.client(transport))
        var ofTheUser = ClaudeFixtures.task(confidence: .low)
        ofTheUser.verdict.decidedBy = .customRules
        let sure = [
            signatures[1], ClaudeFixtures.signature(bucket: .benign, confidence: .low),
            FailureSignature(ofTheUser, count: 3),
        ]
        #expect(await classifier.refine(sure) == Refinement())
        #expect(await classifier.refine([]) == Refinement())
        #expect(classifier.dryRunPrompt(sure).isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [
        // Less sure than the rules.
        (Bucket.codeBug, Confidence.medium, "CONFIG", "low"),
        // Says less than the rules.
        (.codeBug, .low, "UNKNOWN", "high"),
    ])
    func keepsTheRuleVerdictWhereTheAnswerIsNoBetter(
        _ bucket: Bucket,
        _ confidence: Confidence,
        _ answer: String,
        _ sureness: String
    ) async throws {
        let refinement = try await refine(
            [ClaudeFixtures.signature(bucket: bucket, confidence: confidence)],
            [ClaudeFixtures.verdict("f1", bucket: answer, confidence: sureness)]
        )
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.warnings.isEmpty)
    }

    @Test(arguments: [
        (ClaudeFixtures.verdict("f1", bucket: "BENIGN"), "with an unknown bucket"),
        (ClaudeFixtures.verdict("f1", bucket: "config"), "with an unknown bucket"),
        (ClaudeFixtures.verdict("f1", cause: "Port In Use"), "with a malformed cause"),
        (ClaudeFixtures.verdict("f1", cause: ""), "with a malformed cause"),
        (ClaudeFixtures.verdict("f1", cause: String(repeating: "a", count: 65)), "with a malformed cause"),
        (ClaudeFixtures.verdict("f1", reason: String(repeating: "r", count: 301)), "with a missing or too long text"),
        (
            ClaudeFixtures.verdict("f1", nextAction: String(repeating: "n", count: 201)),
            "with a missing or too long text"
        ),
        (ClaudeFixtures.verdict("f1", nextAction: "\u{200B} \u{7}"), "with a missing or too long text"),
        (ClaudeFixtures.verdict("f1", confidence: "certain"), "with an unknown confidence"),
        (["id": "f1"], "with an unknown bucket"),
    ])
    func keepsTheRuleVerdictWhereTheAnswerIsInvalid(_ answer: [String: String], _ why: String) async throws {
        let refinement = try await refine([signatures[0], signatures[2]], [answer, ClaudeFixtures.verdict("f2")])
        #expect(Set(refinement.verdicts.keys) == [0])
        #expect(
            refinement.warnings
                == ["Claude gave no usable verdict for 1 of 2 signatures (1 \(why)); their rule verdicts stand."]
        )
    }

    @Test func saysHowManyAreMissingRepeatedOrUnknown() async throws {
        let many = (0..<5).map { ClaudeFixtures.signature(service: "s\($0)", confidence: .low, count: 10 - $0) }
        let refinement = try await refine(
            many,
            [
                ClaudeFixtures.verdict("f1"), ClaudeFixtures.verdict("f2"),
                ClaudeFixtures.verdict("f2", bucket: "OOM"), ClaudeFixtures.verdict("f6"),
                ClaudeFixtures.verdict("0"), ClaudeFixtures.verdict("f3", bucket: "?"),
            ]
        )
        #expect(Set(refinement.verdicts.keys) == [0])
        #expect(
            refinement.warnings == [
                "Claude gave no usable verdict for 4 of 5 signatures (2 missing, 1 given more than once, 1 with an "
                    + "unknown bucket); their rule verdicts stand; and 2 verdicts for unknown ids, which are ignored."
            ]
        )
    }

    @Test func oneBrokenVerdictDoesNotCostTheOthers() async throws {
        let text = """
            {"verdicts":[7,{"id":"f1","bucket":["OOM"]},{"id":"f2","bucket":"CONFIG","cause":"a","reason":"r",\
            "nextAction":"n","confidence":"high","extra":1}]}
            """
        let transport = StubTransport(.status(200, Replies.message(text)))
        let refinement = await ClaudeClassifier(try ClaudeFixtures.client(transport)).refine(signatures)
        #expect(Set(refinement.verdicts.keys) == [0])
    }

    @Test func cleansAnswersAndPutsBackWhatWasTakenOut() async throws {
        let signature = ClaudeFixtures.signature(
            reason: "role arn:aws:iam::111122223333:role/x key AKIAIOSFODNN7EXAMPLE"
        )
        let refinement = try await refine(
            [signature],
            [
                ClaudeFixtures.verdict(
                    "f1",
                    reason: "\u{1B}[2JAccount [account-1]\u{202E}\nuses [secret-1].",
                    nextAction: "See [account-2]"
                )
            ]
        )
        #expect(refinement.verdicts[0]?.reason == "Account 111122223333 uses [secret-1].")
        #expect(refinement.verdicts[0]?.nextAction == "See [account-2]")
    }

    @Test(arguments: [
        (
            Result<HTTPResponse, HTTPError>.error(401, "authentication_error", "invalid x-api-key"),
            "Claude was not asked: the key was not accepted (401: invalid x-api-key); the rule verdicts stand. Check "
                + "ANTHROPIC_API_KEY."
        ),
        (
            .status(200, "not JSON"),
            "Claude gave no answer: the response is no message of the Messages API; the rule verdicts stand. Check "
                + "ANTHROPIC_BASE_URL."
        ),
        (
            .failure(HTTPError(.timeout, "slow")),
            "Claude gave no answer: it did not come within 180 seconds; the rule verdicts stand. Run it again in a few "
                + "minutes."
        ),
        (
            .failure(HTTPError(.tooLarge, "large")),
            "Claude gave no answer: it is larger than an answer can be; the rule verdicts stand. Check "
                + "ANTHROPIC_BASE_URL."
        ),
        (
            .failure(HTTPError(.tls, "bad certificate")),
            "Claude was not asked: the API was not reached (bad certificate); the rule verdicts stand. Check the network "
                + "and ANTHROPIC_BASE_URL, then run it again."
        ),
        (
            .failure(HTTPError(.cancelled, "")),
            "Claude was not asked: the sweep was interrupted; the rule verdicts stand. Run it again for Claude's verdicts."
        ),
    ])
    func aFailedCallIsOneWarning(_ failure: Result<HTTPResponse, HTTPError>, _ warning: String) async throws {
        let refinement = await ClaudeClassifier(try ClaudeFixtures.client(StubTransport(failure))).refine(signatures)
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.warnings == [warning])
    }

    @Test(arguments: [
        ("Sure! Here you are: {", "end_turn", "its text is not the JSON that was asked for"),
        ("[]", "end_turn", "its text is not the JSON that was asked for"),
        (nil, "end_turn", "its text is not the JSON that was asked for"),
        (nil, "refusal", "the model declined to answer"),
        (#"{"verdicts":[]}"#, "max_tokens", "the answer was cut off"),
        (#"{"verdicts":[]}"#, "model_context_window_exceeded", "the answer was cut off"),
    ])
    func aReplyThatIsNoAnswerIsOneWarningAndIsPaidFor(_ text: String?, _ stopReason: String, _ why: String) async throws
    {
        let transport = StubTransport(.status(200, Replies.message(text, stopReason: stopReason)))
        let refinement = await ClaudeClassifier(try ClaudeFixtures.client(transport)).refine(signatures)
        #expect(refinement.verdicts.isEmpty)
        #expect(
            refinement.warnings
                == ["Claude gave no answer: \(why); the rule verdicts stand. Try another --model."]
        )
        #expect(refinement.usage == Refinement.Usage(calls: 1, inputTokens: 120, outputTokens: 34))
    }

    @Test func asksInCallsOfFortyMostFrequentFirstAndStopsAtTheFirstThatFails() async throws {
        let many = (0..<90).map { ClaudeFixtures.signature(service: "s\($0)", confidence: .low, count: $0) }
        let transport = StubTransport(
            Replies.ok((1...40).map { ClaudeFixtures.verdict("f\($0)") }),
            .error(403, "permission_error", "no")
        )
        let refinement = await ClaudeClassifier(try ClaudeFixtures.client(transport)).refine(many)
        #expect(Set(refinement.verdicts.keys) == Set(50..<90))
        #expect(transport.requests.count == 2)
        #expect(
            refinement.warnings == [
                "Claude was not asked about 50 of 90 signatures: the key may not do this (403: no); their rule verdicts "
                    + "stand. Check what the key's workspace allows."
            ]
        )
    }

    @Test(arguments: [
        Result<HTTPResponse, HTTPError>.status(200, "not JSON"), .failure(HTTPError(.timeout, "slow")),
        .failure(HTTPError(.interrupted, "cut", status: 200)),
    ])
    func anAnswerThatDidNotArriveIsCountedAsPaidFor(_ failure: Result<HTTPResponse, HTTPError>) async throws {
        let refinement = await ClaudeClassifier(try ClaudeFixtures.client(StubTransport(failure))).refine(signatures)
        #expect(refinement.usage.uncountedCalls == 1)
        #expect(refinement.summary?.hasSuffix("cost unknown") == true)
    }

    /// What the application logged is sent without its secrets, and stays the reason.
    @Test func aLineOfALogIsEvidenceAndStaysTheReason() async throws {
        var task = ClaudeFixtures.task()
        task.verdict.reason = "Essential container exited (exit 1): KeyError 'order_id' of a@example.com"
        task.verdict.logLine = "KeyError 'order_id' of a@example.com"
        let transport = StubTransport(Replies.ok([ClaudeFixtures.verdict("f1")]))
        let classifier = ClaudeClassifier(try ClaudeFixtures.client(transport))
        let signatures = [FailureSignature(task, count: 1)]
        #expect(classifier.dryRunPrompt(signatures).contains(#"logLine\":\"KeyError 'order_id' of [email-1]\""#))
        let verdict = try #require(await classifier.refine(signatures).verdicts[0])
        #expect(verdict.reason == task.verdict.reason)
        #expect(verdict.cause == "port.in-use")
    }

    @Test func hybridAsksOnlyWhereTheRulesNameNoBucketOrAreLeastSure() throws {
        let all = [
            ClaudeFixtures.signature(service: "low", confidence: .low),
            ClaudeFixtures.signature(service: "unknown", bucket: .unknown, confidence: .medium),
            ClaudeFixtures.signature(service: "medium", confidence: .medium),
            ClaudeFixtures.signature(service: "sure", bucket: .unknown, confidence: .high),
        ]
        let client = try ClaudeFixtures.client(StubTransport())
        let hybrid = ClaudeClassifier(client, scope: .unknownOrLow).dryRunPrompt(all)
        #expect(["low", "unknown"].allSatisfy { hybrid.contains(#"service\":\""# + $0) })
        #expect(["medium", "sure"].allSatisfy { !hybrid.contains(#"service\":\""# + $0) })
        #expect(ClaudeClassifier(client).dryRunPrompt(all).contains(#"service\":\"medium"#))
    }

    @Test func makesNoCallThatMayPassTheBudget() async throws {
        let transport = StubTransport(Replies.ok([]))
        let classifier = ClaudeClassifier(try ClaudeFixtures.client(transport), maxCost: Dollars(billionths: 1_000_000))
        let refinement = await classifier.refine(signatures)
        #expect(transport.requests.isEmpty)
        #expect(refinement.verdicts.isEmpty)
        #expect(refinement.summary == nil)
        #expect(refinement.warnings.count == 1)
        #expect(refinement.warnings.first?.contains("and --max-cost is $0.0010; the rule verdicts stand.") == true)
    }

    @Test func keepsTheVerdictsOfTheCallsThatTheBudgetLetThrough() async throws {
        let many = (0..<80).map { ClaudeFixtures.signature(service: "s\($0)", confidence: .low, count: $0) }
        let transport = StubTransport(
            Replies.ok((1...40).map { ClaudeFixtures.verdict("f\($0)") }, usage: (2_000, 16_000))
        )
        let classifier = ClaudeClassifier(
            try ClaudeFixtures.client(transport),
            maxCost: Dollars(billionths: 12_000_000)
        )
        let refinement = await classifier.refine(many)
        #expect(transport.requests.count == 1)
        #expect(refinement.verdicts.count == 40)
        #expect(refinement.summary == "Claude (claude-haiku-5-5): 1 call, 2,000 in, 16,000 out, $0.0082")
        #expect(refinement.warnings.count == 1)
    }

    @Test func saysHowManySignaturesItLeavesOut() async throws {
        let many = (0..<203).map { ClaudeFixtures.signature(service: "s\($0)", confidence: .low, count: $0) }
        let classifier = ClaudeClassifier(try ClaudeFixtures.client(StubTransport(.error(403, "e", "no"))))
        #expect(await classifier.refine(many).warnings.last?.contains("the 3 rarest signatures") == true)
        #expect(classifier.dryRunPrompt(many).split(separator: "\n").count == 5)
    }

    @Test func showsExactlyWhatItSends() async throws {
        let transport = StubTransport(Replies.ok([]))
        let classifier = ClaudeClassifier(try ClaudeFixtures.client(transport))
        let shown = classifier.dryRunPrompt(signatures)
        _ = await classifier.refine(signatures)
        #expect(transport.requests.map { String(decoding: $0.body, as: UTF8.self) } == [shown])
        #expect(!shown.contains(ClaudeFixtures.key))
    }
}
