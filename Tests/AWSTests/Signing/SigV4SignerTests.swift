import AWS
import HTTP
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct SigV4SignerTests {
    @Test("signs as botocore does", arguments: try SigningVector.botocore())
    func botocore(_ vector: SigningVector) throws {
        #expect(try vector.sign() == vector.expected)
    }

    @Test(
        "signs as AWS's own test suite says",
        .enabled(if: SigningVector.hasSuite),
        arguments: try SigningVector.suite()
    )
    func suite(_ vector: SigningVector) throws {
        #expect(try vector.sign() == vector.expected)
    }

    @Test("the vectors are all there")
    func counts() throws {
        #expect(try SigningVector.botocore().count >= 30)
        #expect(try SigningVector.suite().count == (SigningVector.hasSuite ? 38 : 0))
    }

    @Test("a second signature replaces the first")
    func signsAgain() throws {
        let signer = SigV4Signer(region: "us-east-1", service: "ecs")
        let moment = try #require(Timestamp(iso8601: "2026-11-23T12:00:00Z"))
        let later = try #require(Timestamp(iso8601: "2026-11-24T12:00:00Z"))
        let plain = HTTPRequest(method: "POST", url: "https://ecs.us-east-1.amazonaws.com/", body: Array("{}".utf8))

        var twice = plain
        signer.sign(&twice, with: .example(token: "first"), at: moment)
        signer.sign(&twice, with: .example(), at: later)
        var once = plain
        signer.sign(&once, with: .example(), at: later)

        #expect(
            twice.headers.sorted { $0.name < $1.name }.map(\.value)
                == once.headers.sorted { $0.name < $1.name }.map(\.value)
        )
        #expect(!twice.headers.contains { $0.name == "X-Amz-Security-Token" })
    }

    @Test("the derived key follows day and secret")
    func keyCache() throws {
        let shared = SigV4Signer(region: "us-east-1", service: "ecs")
        let days = ["2026-11-23T23:59:59Z", "2026-11-24T00:00:00Z", "2026-11-23T23:59:59Z"]
        let secrets = ["one", "one", "two"]
        for (day, secret) in zip(days, secrets) {
            let moment = try #require(Timestamp(iso8601: day))
            let credentials = Credentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: secret)
            var request = HTTPRequest(method: "GET", url: "https://ecs.us-east-1.amazonaws.com/")
            var reference = request
            shared.sign(&request, with: credentials, at: moment)
            SigV4Signer(region: "us-east-1", service: "ecs").sign(&reference, with: credentials, at: moment)
            #expect(request.headers.last?.value == reference.headers.last?.value)
        }
    }

    @Test(
        "any bytes can be signed",
        arguments: ["", "%", "https://", "?", "http://h?%", "http://h/%4", "h//..//?&=&%zz#x"]
    )
    func hostileAddresses(_ url: String) {
        var request = HTTPRequest(method: "", url: url, headers: [("", ""), ("\u{0}", "\r\n")])
        let signer = SigV4Signer(region: "", service: "", pathStyle: .asSent)
        signer.sign(&request, with: .example(), at: Timestamp(secondsSince1970: .infinity))
        #expect(request.headers.last?.name == "Authorization")
    }
}
