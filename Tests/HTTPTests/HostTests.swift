import HTTP
import Testing

@Suite struct HostTests {
    @Test(
        "names and addresses, with and without a port",
        arguments: [
            ("Example.COM", .name("example.com")), ("example.com:443", .name("example.com")),
            ("a_b-c.example", .name("a_b-c.example")), ("example.com:", .name("example.com")),
            ("127.0.0.1:8080", .v4([127, 0, 0, 1])), ("[::1]", .v6([UInt8](repeating: 0, count: 15) + [1])),
            ("[::1]:80", .v6([UInt8](repeating: 0, count: 15) + [1])),
            ("127.1", .name("127.1")), ("0x7f.0.0.1", .name("0x7f.0.0.1")), ("2130706433", .name("2130706433")),
            ("0177.0.0.1", .name("0177.0.0.1")),
        ] as [(String, Host)]
    )
    func hosts(_ authority: String, _ host: Host) {
        #expect(Host(authority: authority) == host)
        #expect(Host(url: "HTTPS://\(authority)/path?query#fragment") == host)
    }

    @Test(
        "what is no host",
        arguments: [
            "", ":80", "user@example.com", "user:password@example.com", "127.0.0.1\\@example.com", "[::1", "[::1]x",
            "[example.com]", "[127.0.0.1]", "[::1%25eth0]", "example.com:80a", "example.com:80:90", "ex%61mple.com",
            "exämple.com", "a b", "::1", "host\u{0}", "127.0.0.1:８０",
        ]
    )
    func none(_ authority: String) {
        #expect(Host(authority: authority) == nil)
        #expect(Host(url: "http://\(authority)") == nil)
    }

    @Test(
        "an address is of http or https",
        arguments: ["", "127.0.0.1", "ftp://127.0.0.1", "https:127.0.0.1", "//127.0.0.1"]
    )
    func scheme(_ url: String) {
        #expect(Host(url: url) == nil)
    }

    @Test(
        "which are this machine",
        arguments: [
            ("localhost", true), ("LOCALHOST:1", true), ("127.0.0.1", true), ("127.255.255.254", true), ("[::1]", true),
            ("[0:0:0:0:0:0:0:1]", true), ("localhost.", false), ("localhost.example.com", false), ("127.1", false),
            ("0.0.0.0", false), ("[::]", false), ("[::ffff:127.0.0.1]", false), ("169.254.169.254", false),
            ("128.0.0.1", false), ("2130706433", false),
        ]
    )
    func loopback(_ authority: String, _ isLoopback: Bool) throws {
        #expect(try #require(Host(authority: authority)).isLoopback == isLoopback)
    }
}
