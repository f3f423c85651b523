import Testing

@testable import Stages

struct PhraseTests {
    @Test(arguments: ["certificate", "EBS", "oom-kill", "OOM:", "exec:", "x509", "RESOURCE:ENI"])
    func aWordThatMayBeANameCountsInProse(_ text: String) {
        #expect(Phrase(stringLiteral: text).place == .prose)
    }

    @Test(arguments: ["NotFound", "CannotPull", "sts:AssumeRole", "MemoryError"])
    func aCodeCountsInLongerCodesToo(_ text: String) {
        #expect(Phrase(stringLiteral: text).place == .code)
    }

    @Test(arguments: ["not found", " EFS", "/manifests/", ": EOF"])
    func whatNobodyCallsAThingByCountsAnywhere(_ text: String) {
        #expect(Phrase(stringLiteral: text).place == .anywhere)
    }

    private func isFound(_ phrase: Phrase, in text: String) -> Bool { !PhraseMatcher([phrase]).scan(text).isEmpty }

    @Test(arguments: [
        "certificate", "bad certificate", "bad CERTIFICATE.", "certificates", "(certificate)", "tls: certificate: x",
        "\"certificate\"", "\\\"certificate\\\"", "cause=certificate", "a/b certificate", "«certificate»",
        "certificate - x",
        "error:certificate", "certificate/",
    ])
    func isFoundInProse(_ text: String) {
        #expect(isFound("certificate", in: text))
    }

    @Test(arguments: [
        "certificate-manager", "acme/certificate:2", "certificate:2", "my-certificate", "my_certificate",
        "mycertificate",
        "x.certificate", "arn:aws:x:y:z:certificate", "acme/x:certificate", "certificate/app",
        "certificates-of-x", "app@certificate",
    ])
    func isNotFoundInNames(_ text: String) {
        #expect(!isFound("certificate", in: text))
    }

    @Test func findsTheWordBehindTheName() {
        #expect(isFound("certificate", in: "acme/certificate-manager:1: bad certificate"))
        #expect(isFound("OOM:", in: "OOM: killed") && !isFound("OOM:", in: "zoom: killed"))
        #expect(isFound("OOM:", in: "\u{200B}O\u{0}OM: killed") && !isFound("OOM:", in: "oom:latest"))
    }

    @Test(arguments: ["ResourceNotFoundException: x", "ecr.NotFound", "notfound", "(NotFound)", "api error NotFound:x"])
    func findsCodes(_ text: String) {
        #expect(isFound("NotFound", in: text))
    }

    @Test(arguments: [
        "acme/notfound:1", "acme/notfoundpage", "page-notfound", "arn:aws:x:y:z:notfound", "notfound-page",
    ])
    func findsNoCodeInNames(_ text: String) {
        #expect(!isFound("NotFound", in: text))
    }

    @Test func takesWhatECSNamesAServiceForAName() {
        #expect(!isFound("spot", in: "(service spot) has started") && isFound("spot", in: "(service web) spot"))
    }

    @Test func thatCountsAnywhereIsFoundInNames() {
        #expect(isFound(.anywhere("awslogs"), in: "my-awslogs-group"))
    }
}
