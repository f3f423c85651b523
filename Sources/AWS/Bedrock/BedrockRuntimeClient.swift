/// The call of Amazon Bedrock that classifying needs: it has a model answer.
///
/// Source: the Amazon Bedrock API reference, version 2023-09-30.
public struct BedrockRuntimeClient: Sendable {
    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/bedrockRuntime``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// The region in which models are asked.
    public var region: Region { client.region }

    /// Sends a body in the model's own form and returns the answer as it came.
    ///
    /// An answer is paid for: it is given back even where it is no JSON, and one that did not come in time is not asked
    /// for again.
    ///
    /// - Parameters:
    ///   - model: the id or the ARN of a model or of an inference profile.
    ///   - body: JSON.
    ///   - timeLimit: how long one request may take.
    /// - Throws: ``AWSError``.
    public func invokeModel(
        _ model: String,
        body: [UInt8],
        timeLimit: Duration
    ) async throws(AWSError) -> [UInt8] {
        var call = AWSCall(AWSOperation.invokeModel.rawValue, path: Self.path(of: model), body: body)
        call.timeLimit = timeLimit
        call.retryPolicy = .paid
        return try await client.call(call) { $0 }
    }

    /// The path, in which the id is one segment whatever it holds.
    private static func path(of model: String) -> String {
        var bytes = Array("/model/".utf8)
        for byte in model.utf8 { bytes.appendPercentEncoded(byte) }
        bytes.append(contentsOf: "/invoke".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }
}
