import Testing

@testable import Emulator

struct CredentialScopeTests {
    @Test func readsKeyAndRegion() throws {
        let scope = try CredentialScope(authorization: ServiceProbe.authorization("AKIDEXAMPLE", "eu-west-1"))
        #expect(scope.accessKeyID == "AKIDEXAMPLE")
        #expect(scope.region == "eu-west-1")
    }

    @Test func withoutAHeaderTheTokenIsMissing() {
        #expect(throws: APIError.missingToken) { try CredentialScope(authorization: nil) }
        #expect(throws: APIError.missingToken) { try CredentialScope(authorization: []) }
    }

    @Test(arguments: [
        "Bearer x", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential=a/b/c/ecs/aws4_request, SignedHeaders=host",
        "AWS4-HMAC-SHA256 Credential=a/b/c/ecs/aws4_request, Signature=0",
        "AWS4-HMAC-SHA256 SignedHeaders=host, Signature=0",
        "AWS4-HMAC-SHA256 Credential=a/b/c/sts/aws4_request, SignedHeaders=host, Signature=0",
        "AWS4-HMAC-SHA256 Credential=a/b//ecs/aws4_request, SignedHeaders=host, Signature=0",
        "AWS4-HMAC-SHA256 Credential=, SignedHeaders=host, Signature=0",
    ])
    func incompleteHeadersAreRefused(_ text: String) {
        let error = #expect(throws: APIError.self) { try CredentialScope(authorization: Array(text.utf8)) }
        #expect(error?.code == "IncompleteSignatureException")
    }
}
