import Foundation
import Testing

/// `--classifier bedrock` of the real program, with no Bedrock to be found.
@Suite(.serialized) struct BedrockTests {
    private static let task = """
        {"taskArn":"a","stopCode":"EssentialContainerExited","stoppedReason":"odd thing","containers":[{"exitCode":3}]}

        """

    private func classify(_ environment: [String: String], _ words: String...) async throws -> Binary.Result {
        let words = ["classify", "-", "--classifier", "bedrock"] + words
        return try await Binary(words, environment: environment, input: Self.task).result()
    }

    @Test func thePromptIsShownWithoutKeysAndRegion() async throws {
        let shown = try await classify([:], "--dry-run-prompt")
        #expect(shown.status == 0, "\(shown.errors)")
        let body = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        #expect(body["anthropic_version"] as? String == "bedrock-2023-05-31")
        #expect(body["model"] == nil)
        #expect(shown.output.contains("odd thing"))
    }

    @Test func whatCannotBeAskedKeepsTheRuleVerdicts() async throws {
        let place = ["AWS_REGION": "eu-west-1", "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": "http://127.0.0.1:9"]
        let keys = ["AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret-of-the-test"]
        for (environment, words) in [
            (place, "there are no AWS credentials for Bedrock"),
            (place.merging(keys) { $1 }, "Bedrock was not reached in eu-west-1"),
        ] {
            let result = try await classify(environment, "-o", "json")
            #expect(result.status == 0)
            #expect(result.output.contains(#""decidedBy""#))
            #expect(!result.output.contains(#""claude""#))
            #expect(result.errors.contains(words), "\(result.errors)")
            #expect(result.errors.contains("the rule verdicts stand"))
            #expect(!result.errors.contains("secret-of-the-test"))
        }
    }

    private static let mistakes: [([String: String], [String], String)] = [
        (["AWS_REGION": "us-gov-west-1"], [], "no model is the default in us-gov-west-1"),
        (["AWS_REGION": "eu-west-1"], ["--model", "claude haiku"], "is not the id of a model in Bedrock"),
        ([:], [], "region"),
    ]

    @Test(arguments: mistakes) func aMistakeEndsTheRunBeforeItBegins(
        _ environment: [String: String],
        _ words: [String],
        _ complaint: String
    ) async throws {
        let words = ["classify", "-", "--classifier", "bedrock"] + words
        let result = try await Binary(words, environment: environment, input: Self.task).result()
        #expect(result.status == 2 || result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(complaint), "\(result.errors)")
    }
}
