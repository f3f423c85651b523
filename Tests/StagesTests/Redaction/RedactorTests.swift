import Testing
import Text

@testable import Stages

struct RedactorTests {
    /// What is private, and the kind of placeholder that it must become wherever it stands.
    private static let privates: [(String, String)] = [
        ("AKIAIOSFODNN7EXAMPLE", "secret"),
        ("ASIAIOSFODNN7EXAMPLE", "secret"),
        ("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "secret"),
        ("IQoJb3JpZ2luX2VjEHoaCXVzLWVhc3QtMSJHMEUCIQD9x7Kq2Zb1Vt+4mWc/8pLr0Yg5sTjH3nXeA6fBvUo2QIgJk==", "secret"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N", "secret"),
        ("ghp_" + String(repeating: "aB1", count: 12), "secret"),
        ("github_pat_" + String(repeating: "a1_", count: 12), "secret"),
        ("xoxb-" + "123456789-abcdefgh", "secret"),
        ("sk_live_" + "0123456789abcdef", "secret"),
        ("sk-ant-" + "api03-0123456789", "secret"),
        ("0123456789abcdef0123456789abcdef", "secret"),
        ("111122223333", "account"),
        ("jane.doe+oncall@mail.example.com", "email"),
        ("10.1.22.133", "ip"),
        ("ip-10-1-22-133", "ip"),
        ("2001:db8:85a3::8a2e:370:7334", "ip"),
        ("fe80::1", "ip"),
        ("2001:db8:1:2:3:4:5:6", "ip"),
    ]

    @Test(arguments: privates)
    func findsWhatIsPrivateWhereverItStands(_ value: String, _ kind: String) {
        let contexts: [(String, String)] = [
            ("", ""), ("user ", " denied"), ("(", ")"), ("\"", "\""), ("at ", ": refused"), ("x,", ","), ("is ", "."),
        ]
        for (before, after) in contexts where !(after == "." && kind == "secret") {
            var redactor = Redactor()
            #expect(redactor.redact(before + value + after) == before + "[\(kind)-1]" + after)
        }
    }

    @Test(arguments: [
        ("DB_PASSWORD=hunter2 next", "DB_PASSWORD=[secret-1] next"),
        ("env:DB_TOKEN=abc", "env:DB_TOKEN=[secret-1]"),
        ("config:password:letmein", "config:password:[secret-1]"),
        ("password: letmein, retry", "password: [secret-1], retry"),
        (#"{"token":"abc","n":1}"#, #"{"token":"[secret-1]","n":1}"#),
        (#"{\"clientSecret\": \"two words\"}"#, #"{\"clientSecret\": \"[secret-1]\"}"#),
        ("aws_secret_access_key = abc/def", "aws_secret_access_key = [secret-1]"),
        ("--api-key abcdef --verbose", "--api-key [secret-1] --verbose"),
        ("Authorization: Bearer abc.def-1", "Authorization: Bearer [secret-1]"),
        ("authorization: Basic dXNlcjpwYXNz", "authorization: Basic [secret-1]"),
        ("sent Bearer 0a1b2c3d4e", "sent Bearer [secret-1]"),
        ("X-Amz-Signature=0123&X-Amz-Expires=5", "X-Amz-Signature=[secret-1]&X-Amz-Expires=5"),
        ("token: 12ab", "token: [secret-1]"),
        ("postgres://app:pa55@db:5432/x", "postgres://[secret-1]@db:5432/x"),
        (
            "Get https://b.s3.amazonaws.com/k?X-Amz-Credential=A%2Fb&x=1: EOF",
            "Get https://b.s3.amazonaws.com/k?[query-1] EOF"
        ),
        ("b.s3.amazonaws.com/k?X-Amz-Signature=00", "b.s3.amazonaws.com/k?[query-1]"),
        ("-----BEGIN RSA PRIVATE KEY----- MIIE abc -----END RSA PRIVATE KEY----- after", "[secret-1] after"),
        ("key -----BEGIN PRIVATE KEY----- MIIE", "key [secret-1]"),
        ("arn:aws:iam::111122223333:role/app", "arn:aws:iam::[account-1]:role/app"),
        ("111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1", "[account-1].dkr.ecr.eu-west-1.amazonaws.com/app:1"),
    ])
    func findsSecretsByWhatStandsBeforeThem(_ text: String, _ expected: String) {
        var redactor = Redactor()
        #expect(redactor.redact(text) == expected)
    }

    @Test(arguments: [
        "ResourceInitializationError: unable to pull secrets or registry auth",
        "secret: AccessDeniedException: User is not authorized",
        "token: expired",
        "the bearer token is missing",
        "Bearer authentication failed",
        "basic health check",
        "arn:aws:secretsmanager:eu-west-1:*:secret:db-login is missing json key creds_key",
        "OutOfMemoryError: Container killed due to memory usage",
        "bind for 0.0.0.0:8080 failed", "dial tcp 127.0.0.1:5432 refused", "http://169.254.170.2/v2",
        "at 12:34:56 std::bad_alloc", "process_linux.go:449: container init", "what? nothing=1",
        "MythicalMysfitsServiceStack-ECSTaskRole is invalid", "Why? See sk-learn-pipelines",
        "/opt/sonarqube/bin/run.sh: no such file", "CannotPullContainerError: [1/2] retry",
        "exit status 1234567890123", "",
    ])
    func leavesEvidenceAlone(_ text: String) {
        var redactor = Redactor()
        #expect(redactor.redact(text) == text)
    }

    @Test func givesTheSameValueTheSamePlaceholder() {
        var redactor = Redactor()
        #expect(redactor.redact("111122223333 444455556666 111122223333") == "[account-1] [account-2] [account-1]")
        #expect(redactor.redact("10.0.0.1 in 444455556666") == "[ip-1] in [account-2]")
    }

    @Test func putsBackWhatMayBeShownAndNothingElse() {
        var redactor = Redactor()
        let text = "111122223333 a@example.com 10.0.0.1 AKIAIOSFODNN7EXAMPLE x?a=b"
        let redacted = redactor.redact(text)
        #expect(redacted == "[account-1] [email-1] [ip-1] [secret-1] x?[query-1]")
        #expect(redactor.restore(redacted) == "111122223333 a@example.com 10.0.0.1 [secret-1] x?[query-1]")
        #expect(redactor.restore("[account-9] [[account-1] [account-1") == "[account-9] [111122223333 [account-1")
    }

    @Test func cannotBeTrickedByPlaceholdersInTheText() {
        var redactor = Redactor()
        let redacted = redactor.redact("111122223333 wrote [account-1] and [SECRET-1]")
        #expect(redacted == "[account-1] wrote (account-1] and (SECRET-1]")
    }

    @Test func findsAKeyThatInvisibleCharactersSplit() {
        var redactor = Redactor()
        let text = PlainText.condensed("AKIA\u{200B}IOSFODNN7\u{202E}EXAMPLE")
        #expect(redactor.redact(text) == "[secret-1]")
    }

    /// Texts that make a scanner which looks back or ahead at every byte slow: twice the text, about twice the work.
    @Test(arguments: ["a.", "?a", "token ", "-----BEGIN ", "eyJ", "1.", "::", "a@", "[account-", "=\"", "Bearer "])
    func readsHostileTextsInLinearTime(_ piece: String) {
        var redactor = Redactor()
        let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
        #expect(redactor.redact(text).utf8.count <= text.utf8.count * 2 + 16)
    }
}
