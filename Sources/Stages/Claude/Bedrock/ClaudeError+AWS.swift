import AWS
import HTTP
import Text

extension ClaudeError {
    /// What an error of Bedrock means.
    ///
    /// What AWS says of it is shown as one short line; not so of a signature, where it repeats the request with its
    /// token.
    ///
    /// Source: "Errors" of `InvokeModel` in the Amazon Bedrock API reference.
    init(_ error: AWSError, model: String, region: Region) {
        switch error {
        case _ where error.isCancellation: self.init(HTTPError(.cancelled, "cancelled"))
        case .credentials(let missing):
            self.init(.authentication, "there are no AWS credentials for Bedrock", missing.description)
        case .service(let answer):
            let (reason, meaning, nextStep) = Self.meaning(of: answer, model: model, region: region)
            var detail = answer.code
            if reason != .authentication, !answer.message.isEmpty {
                let line = Secrets.removed(from: PlainText.condensed(answer.message, scanned: 1024))
                detail += ": " + PlainText.truncate(line, to: 200)
            }
            self.init(reason, "\(meaning) (\(detail))", nextStep)
        case .transport(let lost) where lost.reason == .timeout || lost.reason == .tooLarge || lost.status == 200:
            self.init(lost, checking: "that \(region) has Bedrock")
        case .transport, .undecodable, .repeatedToken, .endlessList, .cancelled:
            self.init(
                .unreachable,
                "Bedrock was not reached in \(region) (\(PlainText.condensed(error.message, scanned: 300)))",
                "Check the network and that \(region) has Bedrock, then run it again."
            )
        }
    }

    private static func meaning(
        of error: ServiceError,
        model: String,
        region: Region
    ) -> (Reason, meaning: String, nextStep: String) {
        let model = PlainText.condensed(model, scanned: 128)
        let again = "Run it again in a few minutes."
        switch (error.code, error.status) {
        case ("ExpiredTokenException", _), ("ExpiredToken", _), ("UnrecognizedClientException", _),
            ("InvalidSignatureException", _), ("SignatureDoesNotMatch", _), ("IncompleteSignature", _):
            return (.authentication, "Bedrock does not take the AWS credentials", "Renew them, and check the clock.")
        case ("AccessDeniedException", _), (_, 401), (_, 403):
            return (
                .permission, "the AWS credentials may not ask \(model) in \(region)",
                "Allow bedrock:InvokeModel (ecs-sweep iam-policy --classifier bedrock prints how) and enable the model "
                    + "in Bedrock."
            )
        case ("ServiceQuotaExceededException", _):
            return (.rateLimited, "a quota of Bedrock is used up", "Raise it in Service Quotas.")
        case ("ModelNotReadyException", _): return (.overloaded, "\(model) is not ready yet", again)
        case ("ModelTimeoutException", _), (_, 408): return (.unavailable, "\(model) took too long", again)
        case ("ThrottlingException", _), (_, 429):
            return (.rateLimited, "Bedrock's quota for \(model) is used up", again)
        case ("ResourceNotFoundException", _), (_, 404):
            return (.notFound, "Bedrock has no \(model) in \(region)", "Check --model and the region.")
        case (_, 424), (_, 500...): return (.unavailable, "Bedrock failed", again)
        default:
            return (
                .invalidRequest, "Bedrock did not accept the request",
                "Check --model: most models are asked by the id of an inference profile, such as "
                    + "\(BedrockClient.defaultModel)."
            )
        }
    }
}
