import Testing

@testable import AWS

@Suite struct SSOTokenTests {
    private let session = SSOSession(
        name: "work",
        startURL: "https://example.awsapps.com/start",
        region: Region(known: "eu-west-1")
    )

    @Test("the file's name is the digest of the session's name, else of the address")
    func cacheName() {
        #expect(SHA1Digest.hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(session.cacheName == SHA1Digest.hex("work") + ".json")
        var legacy = session
        legacy.name = nil
        #expect(legacy.cacheName == SHA1Digest.hex("https://example.awsapps.com/start") + ".json")
    }

    @Test("what is written can be read")
    func roundTrip() throws {
        let token = try #require(SSOToken(file: Array(Self.text.utf8)))
        #expect(token.expiration == Timestamp(iso8601: "2026-11-23T13:00:00Z"))
        #expect(token.renewal?.clientExpiration == Timestamp(iso8601: "2027-01-01T00:00:00Z"))
        #expect(SSOToken(file: token.file(of: session)) == token)
        let moment = try #require(Timestamp(iso8601: "2026-11-23T14:00:00Z"))
        let renewed = token.renewed(accessToken: "new", expiration: moment, refreshToken: nil)
        #expect(renewed.renewal == token.renewal)
        let replaced = token.renewed(accessToken: "new", expiration: moment, refreshToken: "r2")
        #expect(replaced.renewal?.refreshToken == "r2")
    }

    @Test("a date of older tools, and a token that cannot be renewed")
    func old() throws {
        let token = try #require(
            SSOToken(file: Array(#"{"accessToken":"a","expiresAt":"2026-11-23T13:00:00UTC"}"#.utf8))
        )
        #expect(token.expiration == Timestamp(iso8601: "2026-11-23T13:00:00Z"))
        #expect(token.renewal == nil)
    }

    @Test(
        "what is no token",
        arguments: ["", "[]", #"{"accessToken":"a"}"#, #"{"accessToken":"a","expiresAt":"soon"}"#]
    )
    func noToken(_ text: String) {
        #expect(SSOToken(file: Array(text.utf8)) == nil)
    }

    @Test("nothing shows the token")
    func redaction() throws {
        let token = try #require(SSOToken(file: Array(Self.text.utf8)))
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", dumped] { #expect(!text.contains("hush")) }
    }

    private static let text = """
        {"startUrl":"u","region":"eu-west-1","accessToken":"hush-a","expiresAt":"2026-11-23T13:00:00Z",
        "clientId":"hush-c","clientSecret":"hush-s","registrationExpiresAt":"2027-01-01T00:00:00Z",
        "refreshToken":"hush-r"}
        """
}
