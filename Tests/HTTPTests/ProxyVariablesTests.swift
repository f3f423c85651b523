import HTTP
import Testing

@Suite struct ProxyVariablesTests {
    @Test(
        "host and port are shown, and nothing that signs in",
        arguments: [
            ("http://proxy.example.com:8080", "proxy.example.com:8080"),
            ("proxy.example.com:8080", "proxy.example.com:8080"),
            ("https://user:hush@proxy.example.com:8080/hush", "proxy.example.com:8080"),
            ("user:hush@proxy.example.com", "proxy.example.com"), ("http://us@er:hu@sh@[::1]:80", "[::1]:80"),
            ("http://user:hu/sh?hu#sh@proxy.example.com", "proxy.example.com"),
            ("socks5h://user:hush@10.0.0.1:1080", "10.0.0.1:1080"), ("http://hush:hush", nil), ("user:hush@", nil),
            ("http://user:hush@ho st", nil), ("http://user:hush@h\u{1B}[2J", nil), ("", nil),
            ("http://" + String(repeating: "h", count: 257), nil),
        ] as [(String, String?)]
    )
    func shown(_ address: String, _ text: String?) {
        #expect(ProxyVariables.shown(address) == text)
    }
}
