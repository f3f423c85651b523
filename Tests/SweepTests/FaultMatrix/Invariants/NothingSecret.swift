/// No key and no token is in anything that is written.
struct NothingSecret: Invariant {
    /// What the program reads from the file of its web identity.
    static let webIdentityToken = "eyJhbGciOiJSUzI1NiJ9.of-the-fault-matrix.c2lnbmF0dXJl"

    private static let secrets = [
        "wJalrXUtnFEMI", "emulated-session-", "emulated/secret", webIdentityToken, "AWS4-HMAC-SHA256",
    ]

    func violations(of outcome: ScenarioOutcome) -> [String] {
        let texts = outcome.result.output + outcome.result.errors
        return Self.secrets.filter(texts.contains).map { "\($0) is written" }
    }
}
