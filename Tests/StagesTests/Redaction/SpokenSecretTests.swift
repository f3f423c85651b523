import Stages
import Testing

struct SpokenSecretTests {
    @Test(arguments: [
        (
            "machine api.example.com login bob password s3cr3tNetrc",
            "machine api.example.com login bob password [secret]"
        ),
        ("login failed, password is hunter44 for app", "login failed, password is [secret] for app"),
        ("the Password was Hunt!ers.", "the Password was [secret]."),
        ("with password 'two words' set", "with password '[secret]' set"),
        ("CREATE USER x IDENTIFIED BY 'hunter two' failed", "CREATE USER x IDENTIFIED BY '[secret]' failed"),
        ("<user>app</user><password>hunter5</password> bad", "<user>app</user><password>[secret]</password> bad"),
        ("<token>abcdef</token>", "<token>[secret]</token>"),
        ("AUTH hunter12x redis failed", "AUTH [secret] redis failed"),
        ("AUTH default hunter12x failed", "AUTH default [secret] failed"),
        ("AUTH admin77 hunter12x failed", "AUTH [secret] failed"),
    ])
    func removesWhatWordsLeadTo(_ text: String, _ expected: String) {
        #expect(Secrets.removed(from: text) == expected)
        #expect(Secrets.removed(from: expected) == expected)
    }

    @Test(arguments: [
        "password is incorrect", "the password has expired", "AUTH failed", "AUTH required", "pass the value on",
        "password authentication failed for user \"app\"", "password sha256 mismatch", "password SCRAM-SHA-256 failed",
        "usage: login <user> <password>", "authentication of user 12 failed", "password must have 8 characters",
        "field 'password' is missing", "unable to pull secrets or registry auth: execution failed",
        "identified by name",
    ])
    func leavesProse(_ text: String) {
        #expect(Secrets.removed(from: text) == text)
    }
}
