import Emulator
import Testing

/// What the proxies of the environment mean to the real program.
///
/// `check-network` has proxies that answer.
@Suite(.serialized) struct ProxyTests {
    // Nobody listens there.
    private static let proxy = "http://user:hush-hush@127.0.0.1:9"

    @Test func nothingForThisMachineGoesThroughAProxy() async throws {
        try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 1))) { server in
            for exceptions in ["", "example.com,.example.org"] {
                var variables = environment(server)
                for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
                    variables[name] = Self.proxy
                }
                variables["no_proxy"] = exceptions
                let result = try await Binary.run("-o", "json", environment: variables)
                #expect(result.status == 0, "\(result.errors)")
            }
        }
    }

    @Test(arguments: [
        proxy, "ftp://user:hush-hush@127.0.0.1:9", "http://user:hush-hush@127.0.0.1:99999", "http://user:hush-hush",
        "http://user:hush hush@127.0.0.1:9", "http://user:hush/hush@127.0.0.1:9", "http://us'er:hush-hush@[127.0.0.1",
        "socks9://user:hush-hush@127.0.0.1:9", "http://user:hush-hush@nowhere.invalid:9", "http://:hush-hush@",
    ])
    func noPasswordOfAProxyIsShown(_ proxy: String) async throws {
        let variables = [
            "https_proxy": proxy, "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "of-the-test",
            "AWS_REGION": "us-east-1", "AWS_MAX_ATTEMPTS": "1",
        ]
        let result = try await Binary.run("-o", "json", "-o", "stdout", "--verbose", environment: variables)
        #expect(result.status == 1)
        for text in [result.output, result.errors] {
            #expect(!text.contains("hush"), "\(text)")
            #expect(!text.contains("user:"), "\(text)")
        }
        #expect((result.output + result.errors).contains("proxy"))
        let doctor = try await Binary.run("doctor", environment: variables)
        #expect(!(doctor.output + doctor.errors).contains("hush"), "\(doctor.output)\(doctor.errors)")
    }
}
