import Testing

@testable import Stages

struct AnthropicConfigurationTests {
    private let key = ["ANTHROPIC_API_KEY": ClaudeFixtures.key]

    @Test func takesTheKeyBeforeTheToken() throws {
        let both = try AnthropicConfiguration(environment: key.merging(["ANTHROPIC_AUTH_TOKEN": "t"]) { $1 })
        #expect(both.credential.name == "x-api-key")
        #expect(both.credential.value.value == ClaudeFixtures.key)
        let token = try AnthropicConfiguration(environment: ["ANTHROPIC_AUTH_TOKEN": "t", "ANTHROPIC_API_KEY": ""])
        #expect(token.credential.name == "authorization")
        #expect(token.credential.value.value == "Bearer t")
    }

    @Test func hasDefaults() throws {
        let configuration = try AnthropicConfiguration(environment: ["ANTHROPIC_API_KEY": " \(ClaudeFixtures.key)\n"])
        #expect(configuration.credential.value.value == ClaudeFixtures.key)
        #expect(configuration.model == "claude-haiku-5-5")
        #expect(configuration.baseURL == "https://api.anthropic.com")
        #expect(try AnthropicConfiguration(environment: key, model: "m").model == "m")
    }

    @Test func saysWhatIsMissing() {
        let error = #expect(throws: ClaudeError.self) { try AnthropicConfiguration(environment: [:]) }
        #expect(error?.reason == .configuration)
        #expect(
            error?.setupDescription
                == "Claude cannot be asked: neither ANTHROPIC_API_KEY nor ANTHROPIC_AUTH_TOKEN is set. Set "
                + "ANTHROPIC_API_KEY, or use --classifier rules."
        )
    }

    @Test(arguments: [
        "https://gateway.example.com/anthropic/", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9",
        "HTTPS://api.anthropic.com", "http://127.9.9.9",
    ])
    func takesProtectedAddresses(_ url: String) throws {
        let configuration = try AnthropicConfiguration(environment: key.merging(["ANTHROPIC_BASE_URL": url]) { $1 })
        #expect(!configuration.baseURL.hasSuffix("/"))
    }

    @Test(arguments: [
        "http://api.anthropic.com", "http://127.0.0.1.example.com", "http://localhost.example.com", "ftp://localhost",
        "https://user:pw@example.com", "https://", "example.com", "https://example.com?x=1",
        "http://127.0.0.1@evil.com",
        "http://127.1.1.256", "https://example.com/#x", "file:///etc/passwd", "http://0.0.0.0",
    ])
    func refusesAddressesThatWouldShowTheKey(_ url: String) {
        let error = #expect(throws: ClaudeError.self) {
            try AnthropicConfiguration(environment: key.merging(["ANTHROPIC_BASE_URL": url]) { $1 })
        }
        #expect(error?.reason == .configuration)
        #expect(error?.description.contains("evil") == false)
    }

    @Test func refusesAKeyThatWouldBreakTheHeader() {
        let error = #expect(throws: ClaudeError.self) {
            try AnthropicConfiguration(environment: ["ANTHROPIC_API_KEY": "sk-ant-EXAMPLE\r\nx-evil: 1"])
        }
        #expect(error?.description.contains("EXAMPLE") == false)
    }

    @Test func neverShowsTheKey() throws {
        let configuration = try AnthropicConfiguration(environment: key)
        let client = AnthropicClient(configuration, transport: StubTransport())
        let classifier = ClaudeClassifier(client)
        var dumped = ""
        dump(classifier, to: &dumped)
        for text in ["\(configuration)", "\(client)", String(reflecting: classifier), dumped] {
            #expect(!text.contains(ClaudeFixtures.key))
        }
    }
}
