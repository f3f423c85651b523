import AWS
import HTTP
import Testing

@testable import Stages

struct BedrockClientTests {
    private let prompt = Prompt([ClaudeFixtures.signature()], indices: [0])

    private func client(
        _ transport: StubTransport,
        model: String? = nil,
        home: String = "us-east-1"
    ) throws -> BedrockClient {
        var base = try EstateBase.stub(regions: .all, transport)
        base.home = try Region(home)
        return try BedrockClient(base: base, model: model)
    }

    private func awsError(
        _ status: Int,
        _ code: String,
        _ message: String = "the words"
    ) -> Result<HTTPResponse, HTTPError> {
        .status(status, #"{"message":"\#(message)"}"#, headers: [("x-amzn-ErrorType", code + ":http://internal")])
    }

    @Test func sendsTheMessagesBodyToTheModelsAddress() async throws {
        let transport = StubTransport(.status(200, Replies.message("{}")))
        let client = try client(transport, model: "eu.anthropic.claude-haiku-4-5-20251001-v1:0", home: "eu-west-1")
        let reply = try await client.ask(prompt)
        #expect(try reply.answer == "{}")
        #expect(reply.usage?.outputTokens == 34)
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST")
        #expect(
            request.url == "https://bedrock-runtime.eu-west-1.amazonaws.com"
                + "/model/eu.anthropic.claude-haiku-4-5-20251001-v1%3A0/invoke"
        )
        let headers = Dictionary(uniqueKeysWithValues: request.headers.map { ($0.name.lowercased(), $0.value) })
        #expect(headers["content-type"] == "application/json")
        #expect(headers["authorization"]?.contains("/eu-west-1/bedrock/aws4_request") == true)
        #expect(request.timeLimit == .seconds(180))
        let body = String(decoding: request.body, as: UTF8.self)
        #expect(body == client.body(prompt))
        #expect(body.contains(#""anthropic_version":"bedrock-2023-05-31""#))
        #expect(!body.contains(#""model":"#))
        let direct = try ClaudeFixtures.client(transport).body(prompt)
        #expect(
            body.replacing(#""anthropic_version":"bedrock-2023-05-31","#, with: "")
                == direct.replacing(#""model":"claude-haiku-5-5","#, with: "")
        )
    }

    @Test func anARNIsOneSegmentOfThePath() async throws {
        let transport = StubTransport(.status(200, Replies.message("{}")))
        let arn = "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-haiku-5-5"
        _ = try await client(transport, model: arn).ask(prompt)
        #expect(
            transport.requests.first?.url == "https://bedrock-runtime.us-east-1.amazonaws.com/model/arn%3Aaws%3Abedrock"
                + "%3Aus-east-1%3A111122223333%3Ainference-profile%2Fus.anthropic.claude-haiku-5-5/invoke"
        )
    }

    @Test func theDefaultIsTheProfileOfEveryCommercialRegion() throws {
        #expect(try client(StubTransport(), home: "ap-south-1").model == "global.anthropic.claude-haiku-5-5")
        let error = #expect(throws: ClaudeError.self) { try client(StubTransport(), home: "us-gov-west-1") }
        #expect(error?.reason == .configuration)
        let named = "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0"
        #expect(try client(StubTransport(), model: named, home: "us-gov-west-1").model == named)
    }

    @Test(arguments: ["", "..", "haiku 5.5", "a?b", "a%2e", "модель", String(repeating: "a", count: 2049)])
    func takesNoIDThatCannotBe(_ model: String) {
        let error = #expect(throws: ClaudeError.self) { try client(StubTransport(), model: model) }
        #expect(error?.reason == .configuration)
        #expect((error?.description.count ?? .max) < 400)
    }

    @Test(arguments: [
        (403, "AccessDeniedException", ClaudeError.Reason.permission, "bedrock:InvokeModel"),
        (404, "ResourceNotFoundException", .notFound, "--model"),
        (408, "ModelTimeoutException", .unavailable, "took too long"),
        (424, "ModelErrorException", .unavailable, "failed"),
        (400, "ValidationException", .invalidRequest, "inference profile"),
        (400, "ServiceQuotaExceededException", .rateLimited, "Service Quotas"),
    ])
    func saysWhatToDoAndDoesNotRepeatWhatCannotSucceed(
        _ status: Int,
        _ code: String,
        _ reason: ClaudeError.Reason,
        _ words: String
    ) async throws {
        let transport = StubTransport(awsError(status, code))
        let error = await #expect(throws: ClaudeError.self) { try await client(transport).ask(prompt) }
        #expect(error?.reason == reason)
        #expect(error?.message.contains("(\(code): the words)") == true)
        #expect(error?.description.contains(words) == true)
        #expect(error?.description.contains("the rule verdicts stand") == true)
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        (429, "ThrottlingException", ClaudeError.Reason.rateLimited), (429, "ModelNotReadyException", .overloaded),
        (500, "InternalServerException", .unavailable), (503, "ServiceUnavailableException", .unavailable),
    ])
    func triesTwiceMoreAndThenGivesUp(_ status: Int, _ code: String, _ reason: ClaudeError.Reason) async throws {
        let failure = awsError(status, code)
        let transport = StubTransport(failure, failure, failure, .status(200, "unused"))
        let error = await #expect(throws: ClaudeError.self) { try await patientClient(transport).ask(prompt) }
        #expect(error?.reason == reason)
        #expect(transport.requests.count == 3)
    }

    @Test func anAnswerThatIsPaidForIsNotAskedForAgain() async throws {
        let garbage = StubTransport(.status(200, "<html>"))
        let unreadable = await #expect(throws: ClaudeError.self) { try await client(garbage).ask(prompt) }
        #expect(unreadable?.reason == .unreadable)
        let slow = StubTransport(.failure(HTTPError(.timeout, "no answer within 180 s")))
        let late = await #expect(throws: ClaudeError.self) { try await client(slow).ask(prompt) }
        #expect(late?.reason == .timedOut)
        #expect(late?.charge == .unknown)
        let cut = StubTransport(.failure(HTTPError(.interrupted, "cut", status: 200)))
        let half = await #expect(throws: ClaudeError.self) { try await client(cut).ask(prompt) }
        #expect(half?.description.hasPrefix("Claude gave no answer: the connection broke in the middle of it") == true)
        #expect(cut.requests.count == 1)
        #expect(garbage.requests.count == 1)
        #expect(slow.requests.count == 1)
    }

    @Test func showsNoSecretOfWhatAWSSays() async throws {
        let transport = StubTransport(awsError(400, "ValidationException", "role with password=hunter2 is odd"))
        let error = await #expect(throws: ClaudeError.self) { try await client(transport).ask(prompt) }
        #expect(error?.message.contains("role with password=[secret] is odd") == true)
    }

    @Test func neverShowsWhatAWSRepeatsOfASignedRequest() async throws {
        let echo = "The Canonical String should have been x-amz-security-token:SECRET-TOKEN"
        let transport = StubTransport(awsError(403, "InvalidSignatureException", echo))
        let error = await #expect(throws: ClaudeError.self) { try await client(transport).ask(prompt) }
        #expect(error?.reason == .authentication)
        #expect(error?.description.contains("SECRET-TOKEN") == false)
        #expect(error?.description.contains("InvalidSignatureException") == true)
    }

    @Test func missingCredentialsSayWhatToRun() async throws {
        struct None: CredentialsProvider {
            func credentials() throws(CredentialError) -> Credentials {
                throw .missing(profile: "prod", searched: ["~/.aws/config"])
            }
        }
        let transport = StubTransport()
        var base = try EstateBase.stub(regions: .all, transport)
        base.credentials = None()
        let client = try BedrockClient(base: base)
        let error = await #expect(throws: ClaudeError.self) { try await client.ask(prompt) }
        #expect(error?.reason == .authentication)
        #expect(error?.nextStep.contains("aws configure --profile prod") == true)
        #expect(transport.requests.isEmpty)
    }

    /// A client whose waits take no time.
    private func patientClient(_ transport: StubTransport) throws -> BedrockClient {
        var base = try EstateBase.stub(regions: .all, transport)
        base.access = StubAccess(transport: transport, clock: RecordingClock())
        return try BedrockClient(base: base)
    }
}
