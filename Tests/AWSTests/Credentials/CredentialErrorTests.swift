import AWS
import Testing

@Suite struct CredentialErrorTests {
    @Test("a call's error tells the source, the operation, AWS's words and what to do")
    func call() {
        let error = CredentialError.call(
            CredentialSource(.assumeRole, profile: "prod"),
            operation: "AssumeRole",
            .service(ServiceError(code: "AccessDenied", message: "no", status: 403)),
            remedy: "Ask for it."
        )
        #expect(
            error.description == "No credentials from profile \"prod\" (assumed role): AssumeRole failed with "
                + "AccessDenied: no. Ask for it."
        )
        #expect(error.cause?.code == "AccessDenied")
        #expect(CredentialError.cancelled.cause == nil)
    }

    @Test("an error on the way has its own words, and one full stop")
    func onTheWay() {
        let source = CredentialSource(.container)
        let error = CredentialError.failed(source, reason: "No connection. Check it.", remedy: "Do.")
        #expect(error.description.hasSuffix(": No connection. Check it. Do."))
        let none = CredentialError.failed(source, reason: "it answered 404", remedy: "Do.")
        #expect(none.description.hasSuffix(": it answered 404. Do."))
        let call = CredentialError.call(source, operation: "X", .repeatedToken, remedy: "")
        #expect(call.description.hasSuffix("before. Try again."))
    }

    @Test("every source has words, with the profile and without", arguments: CredentialSource.Kind.allCases)
    func sources(_ kind: CredentialSource.Kind) {
        let words = CredentialSource(kind).description
        #expect(!words.isEmpty)
        #expect(CredentialSource(kind, profile: "p").description == "profile \"p\" (\(words))")
        let strange = CredentialSource(kind, profile: "a\u{1B}\n" + String(repeating: "x", count: 1000))
        #expect(!strange.description.contains("\u{1B}") && strange.description.count < 250)
    }
}
