import Testing

@testable import Stages

struct SecretsTests {
    private static let urls: [(text: String, expected: String)] = [
        ("no url at all?", "no url at all?"),
        ("see https://a.example/path now", "see https://a.example/path now"),
        ("get https://a.example/p?X-Amz-Signature=abc&b=c: 403", "get https://a.example/p?\u{2026} 403"),
        (
            "\"https://a.example?sig=1\" and 'http://b.example/?t=2'",
            "\"https://a.example?\u{2026}\" and 'http://b.example/?\u{2026}'"
        ),
        ("git://user:pass@a.example/x", "git://[secret]@a.example/x"),
        ("https://u:p@a.example/x?y=z end", "https://[secret]@a.example/x?\u{2026} end"),
        ("redis://:p@ss(1)@a.example:6379", "redis://[secret]@a.example:6379"),
        ("https://a.example/x@y", "https://a.example/x@y"),
        ("cut off https://a.example/?X-Amz-Sec", "cut off https://a.example/?\u{2026}"),
        ("...ket.s3.example/l?X-Amz-Date=1&X-Amz-Signature=abc: 403", "...ket.s3.example/l?\u{2026} 403"),
        ("https://a.example/??", "https://a.example/?\u{2026}"),
        ("://", "://"), ("://?", "://?"), ("what? a=b", "what? a=b"), ("why?", "why?"),
        ("日本 https://a.example/日?本 語", "日本 https://a.example/日?\u{2026} 語"),
        ("app:hunter2@tcp(db:3306)/shop", "app:[secret]@tcp(db:3306)/shop"),
    ]

    @Test(arguments: urls)
    func removesQueriesAndUsers(_ text: String, _ expected: String) {
        #expect(Secrets.removed(from: text) == expected)
    }

    private static let secrets: [(text: String, expected: String)] = [
        ("key AKIAIOSFODNN7EXAMPLE denied", "key [secret] denied"),
        ("/JalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "[secret]"),
        ("DB_PASSWORD=hunter2 next", "DB_PASSWORD=[secret] next"),
        (".password=hunter2", ".password=[secret]"),
        ("db-password: hunter2", "db-password: [secret]"),
        ("db-password:hunter2", "db-password:[secret]"),
        ("Authorization: Bearer abc.def-1", "Authorization: Bearer [secret]"),
        ("SG." + "abcdefgh1." + "ijkl", "[secret]"),
        ("service:ghp_" + String(repeating: "aB1", count: 12), "service:[secret]"),
        (
            "arn:aws:ecs:eu-west-1:111122223333:cluster/ghp_" + String(repeating: "aB1", count: 12),
            "arn:aws:ecs:eu-west-1:111122223333:cluster/[secret]"
        ),
        ("AccountName=a;AccountKey=" + "c2Vj" + "cmV0;x", "AccountName=a;AccountKey=[secret]"),
    ]

    @Test(arguments: secrets)
    func removesSecrets(_ text: String, _ expected: String) {
        #expect(Secrets.removed(from: text) == expected)
        #expect(Secrets.removed(from: expected) == expected)
    }

    /// What looks like a secret to the redaction of prompts, and what an engineer cannot do without.
    @Test(arguments: [
        "arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef0123456789abcdef",
        "arn:aws:iam::111122223333:role/EcsStack-TaskRole30FC0FBB-8XkQ2mZ7pL4a",
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-password-AbCdEf:password::",
        "EcsStack-ServiceD69D759B-8XZ3QpLmN0aB", "10.0.1.2 refused jane@example.com",
        "app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef: not found",
        "Raise the memory of auth-token-rotator:42", "password-service:v9 not found", "registry/authorization:v9",
        "db-password:7", "InvalidPasswordException: The password is wrong", "invalid credentials: 403",
        "AuthorizationHeaderMalformed: The header", "Grant secretsmanager:GetSecretValue to the role",
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed",
    ])
    func leavesWhatReadersNeed(_ text: String) {
        #expect(Secrets.removed(from: text) == text)
    }

    /// What a mark completes is found, and what that one's mark completes: the last of them is an input of the fuzzing.
    @Test(arguments: [
        #"https://user:thin:p/?X-Amz-Signature=1@tcp(res*"token": "mmmmm app:pw@tcp(db) jdbc:oracle:thin:s/@//td"#,
        "thin:@tcp(://u:jdbc:oracle:thin:]jdbc:oracle:thin:/m1x9@tcp(AUTH ",
        "https://user:thin:\0\0\0p\u{FFFD}\u{FFFD}/?X-Amz-Signa+\0\0\0\0\0ur=\u{FFFD}\u{FFFD}1"
            + String(repeating: "\u{FFFD}", count: 6)
            + #"g@tcp(res*"token": "mmmmm app:pw@tcp(dbbAc/d ) jdbc:oracle:thin:s/@//td"#,
    ])
    func whatItReturnsItReturnsAgain(_ text: String) {
        let clean = Secrets.removed(from: text)
        #expect(clean != text)
        #expect(Secrets.removed(from: clean) == clean)
        // One look is too few for each of them.
        #expect(Secrets.settled(text, within: 1) == Secrets.mark)
    }

    /// What is looked at once for each of its bytes takes seconds here, and what looks back at all before it hours.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "://", "?a", "?", ":", "://a@", "arn:", "a:b@", "password=[secret", "[secret]=", "token:1 ", "eyJ",
        ]
    )
    func readsAnyTextInOnePass(_ piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        #expect(Secrets.removed(from: text).utf8.count <= text.utf8.count * 4)
    }
}
