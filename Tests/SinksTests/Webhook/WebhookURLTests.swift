import Sinks
import Testing

struct WebhookURLTests {
    @Test(arguments: [
        ("https://hooks.slack.com/services/T0/B0/secretsecret", "https://hooks.slack.com"),
        ("HTTPS://Hooks.Slack.com/x", "https://hooks.slack.com"),
        ("https://prod-1.logic.azure.com:443/workflows/a?sig=secretsecret", "https://prod-1.logic.azure.com:443"),
        ("https://example.com", "https://example.com"),
        ("http://127.0.0.1:8080/secretsecret", "http://127.0.0.1:8080"),
        ("http://localhost/secretsecret", "http://localhost"),
        ("http://[::1]:1/secretsecret", "http://[::1]:1"),
        ("https://localhost", "https://localhost"),
    ])
    func nothingButTheHostIsShown(_ text: String, _ origin: String) throws {
        let url = try WebhookURL(text)
        #expect(url.origin == origin)
        var dumped = ""
        dump(url, to: &dumped)
        dump([url], to: &dumped)
        let optional: WebhookURL? = url
        for shown in ["\(url)", "\(String(reflecting: url))", "\([url])", "\(String(describing: optional))", dumped] {
            #expect(shown.contains(origin + "/\u{2026}"))
            #expect(!shown.contains("secretsecret"))
        }
    }

    @Test(arguments: [
        ("", WebhookURLError.noAddress), ("hooks.slack.com/services/x", .noAddress),
        ("ftp://example.com/x", .noAddress),
        ("https://", .noHost), ("https:///path", .noHost), ("https://user:pass@example.com/x", .noHost),
        ("https://example.com\\@evil.example/", .noHost), ("https://ex%61mple.com/", .noHost),
        ("http://example.com/x", .inTheClear), ("http://127.0.0.1.evil.example/", .inTheClear),
        ("http://127.0.0.1@evil.example/", .noHost), ("http://localhost.evil.example/", .inTheClear),
        ("http://127.0.0.1:80a/", .inTheClear), ("http://169.254.169.254/latest", .inTheClear),
        ("https://example.com/a b", .notPlain), ("https://example.com/\r\nHost: x", .notPlain),
        ("https://example.com/\u{202E}", .notPlain), ("https://\u{E9}xample.com/", .notPlain),
        ("https://example.com/" + String(repeating: "a", count: 4096), .tooLong),
    ])
    func whatIsNoAddressIsRefusedWithoutAQuotation(_ text: String, _ error: WebhookURLError) {
        #expect(throws: error) { try WebhookURL(text) }
        #expect(!error.description.contains("evil"))
    }
}
