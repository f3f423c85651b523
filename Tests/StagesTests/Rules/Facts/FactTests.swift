import Testing

@testable import Stages

struct FactTests {
    @Test(arguments: [
        ("prod/db-AbCdEf", "prod/db-AbCdEf"), ("/ecs/app", "/ecs/app"),
        ("a23456789012345678901234567890", "a234567890123…78901234567890"),
    ])
    func showsNamesAndCutsTheMiddleOut(_ text: String, _ shown: String) {
        #expect(NextAction.Fact.resource.shown(text) == shown)
        #expect(shown.count <= NextAction.Fact.resource.limit)
    }

    @Test(arguments: [
        "", "-rf", "a b", "a\u{1B}[31m", "a\u{202E}b", "a|b", "<b>", "a`b", "größe", "...",
        String(repeating: "a", count: 513),
        "{role}", "x[1]", "a\nb", "*",
    ])
    func dropsWhatIsNotWellFormed(_ text: String) {
        #expect(NextAction.Fact.resource.shown(text) == nil)
    }

    @Test func whatAWSNamesFitsWhole() {
        #expect(NextAction.Fact.permission.shown("ecr:BatchCheckLayerAvailability")?.contains("…") == false)
        #expect(NextAction.Fact.host.shown("secretsmanager.eu-west-1.amazonaws.com")?.count == 36)
        #expect(NextAction.Fact.executable.shown("npm start") == "npm start")
        #expect(NextAction.Fact.memory.shown("2048 MiB") == "2048 MiB")
    }
}
