import HTTP
import Testing

@testable import AWS

@Suite struct BedrockRuntimeClientTests {
    private func invoke(_ model: String, _ transport: StubTransport) async throws -> [UInt8] {
        let client = AWSClient(
            service: .bedrockRuntime,
            region: try Region("eu-west-1"),
            endpoint: Endpoint(.bedrockRuntime, in: try Region("eu-west-1")),
            credentials: nil,
            transport: transport
        )
        return try await BedrockRuntimeClient(client)
            .invokeModel(model, body: Array("{}".utf8), timeLimit: .seconds(7))
    }

    @Test(arguments: [
        ("anthropic.claude-haiku-5-5", "anthropic.claude-haiku-5-5"), ("a:b/c", "a%3Ab%2Fc"),
        ("a%3A é", "a%253A%20%C3%A9"),
    ])
    func theIDIsOneSegmentOfThePath(_ model: String, _ segment: String) async throws {
        let transport = StubTransport(.ok("{}"))
        _ = try await invoke(model, transport)
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.url == "https://bedrock-runtime.eu-west-1.amazonaws.com/model/\(segment)/invoke")
        #expect(request.timeLimit == .seconds(7))
        #expect(request.headers.first { $0.name == "Content-Type" }?.value == "application/json")
        #expect(request.headers.first { $0.name == "amz-sdk-request" }?.value == "attempt=1; max=3")
    }

    @Test func theAnswerIsGivenAsItCame() async throws {
        let transport = StubTransport(.ok("<no json>"))
        #expect(try await invoke("m", transport) == Array("<no json>".utf8))
        #expect(transport.requests.count == 1)
    }
}
