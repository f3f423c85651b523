import Testing

@testable import Stages

struct ModelIDTests {
    @Test(arguments: [
        ("claude-haiku-5-5", "claude-haiku-5-5", ModelID.Place.unknown),
        ("claude-haiku-4-5-20251001", "claude-haiku-4-5", .unknown),
        ("anthropic.claude-haiku-5-5", "claude-haiku-5-5", .region),
        ("global.anthropic.claude-haiku-4-5-20251001-v1:0", "claude-haiku-4-5", .anywhere),
        ("eu.anthropic.claude-opus-4-6-v1", "claude-opus-4-6", .geography("eu")),
        ("us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5", .geography("us-gov")),
        ("anthropic.claude-haiku-5-5-v1:0", "claude-haiku-5-5", .region),
        ("arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-sonnet-5-5", "claude-sonnet-5-5", .region),
        (
            "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.anthropic.claude-sonnet-5-5",
            "claude-sonnet-5-5", .geography("eu")
        ),
    ])
    func tellsTheModelAndWhereItMayAnswer(_ text: String, _ name: String, _ place: ModelID.Place) {
        #expect(ModelID(text).publishedName == name)
        #expect(ModelID(text).place == place)
    }

    @Test func anApplicationsProfileDoesNotTellItsModel() {
        let id = ModelID("arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1b2c3")
        #expect(id.foundationModel == nil)
        #expect(id.place == .unknown)
    }

    @Test(arguments: ["", "-", "-v1", ":", "anthropic.", "arn:"])
    func anyTextIsTakenApart(_ text: String) {
        #expect(ModelID(text).publishedName.count <= text.count)
    }
}
