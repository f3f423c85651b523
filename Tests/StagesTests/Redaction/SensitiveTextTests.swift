import Stages
import Testing

/// Keys and addresses that are known by their form.
///
/// They are put together here, so that a search of the sources for secrets finds none.
struct SensitiveTextTests {
    private static let hex = "0123456789abcdef"

    @Test(arguments: [
        "dapi" + hex + hex, "SK" + hex + hex, "key-" + "3ax6xnjp29jd6fds" + "4gc373sgvjxteol0", "doo_v1_" + hex + hex,
        "dop_v1_" + hex + hex, "sq0" + "atp-aB1cD2eF3gH4iJ5kL6mN7o", "PMAK-" + hex + "01234567-" + hex,
        "wV9" + "8Q~" + "kJHgfDsaQwErTyUiOpLkJhGfDsAzXcVbNm", "1//0" + "gK8abcdEFGHijkl-MNOPqrst",
        "shpss_" + hex + hex, "rubygems_" + hex + hex + hex, "figd_" + "aB1-cD2_eF3gH4iJ5kL6",
        "dp.pt." + "bAzQwErTyUiOpLkJhGfDsAzXcVbNm1", "aBcDeFgHiJkLmN" + ".atlasv1." + hex + hex + hex,
        "MTk4NjIyNDgzNDcxOTI1MjQ4" + ".Cl2FMQ." + "ZnCjm1XVW7vRze4b7Cq4se7kKWs",
    ])
    func findsKeysByTheirForm(_ key: String) {
        #expect(Secrets.removed(from: "the \(key) was refused") == "the [secret] was refused")
        #expect(Secrets.removed(from: "(\(key))") == "([secret])")
    }

    @Test(arguments: [
        ("bot 110201543:AA" + "HdqTcvCH1vGWJxfSeofSAs0K5PALDsaw bad", "bot 110201543:[secret] bad"),
        ("jdbc:oracle:thin:scott/Tig3r@//db:1521/x", "jdbc:oracle:thin:scott/[secret]@//db:1521/x"),
        ("line db.example:5432:shop:app:hunterThree bad", "line db.example:5432:shop:app:[secret] bad"),
        ("https://discord.com/api/webhooks/123/abc-DEF 404", "https://discord.com/api/webhooks/[secret] 404"),
        ("https://outlook.office.com/webhook/0-1@2/In/3 410", "https://outlook.office.com/webhook/[secret] 410"),
        ("https://x.webhook.office.com/webhookb2/0-1@2/In/3", "https://x.webhook.office.com/webhookb2/[secret]"),
        ("https://hooks.slack.com/services/T0/B0/abc no", "https://hooks.slack.com/services/[secret] no"),
        ("fernet key is cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4", "fernet key is [secret]"),
        ("got cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4= here", "got [secret] here"),
    ])
    func findsKeysByWhatStandsBesideThem(_ text: String, _ expected: String) {
        #expect(Secrets.removed(from: text) == expected)
        #expect(Secrets.removed(from: expected) == expected)
    }

    @Test(arguments: [
        "key-value-store1 failed", "SKIPPED 3 of 4", "process_linux.go:449:container:init:x",
        "api.example:8443: refused",
        "GET /webhook/orders gave 500", "MyServiceName123.module.function", "12:34:5678:a:b", "at Foo.java:1234",
    ])
    func leavesWhatOnlyLooksLikeIt(_ text: String) {
        #expect(Secrets.removed(from: text) == text)
    }

    /// What a reader does not see hides no key, and stays where there is none.
    @Test(arguments: ["\u{FE0F}", "\u{34F}", "\u{3164}", "\u{1B}[1m", "\u{0}", "\u{200B}", "\u{E000}"])
    func findsKeysThatSomethingInvisibleSplits(_ between: String) {
        let text = "key AKIA\(between)IOSFODNN7\(between)EXAMPLE here"
        #expect(Secrets.removed(from: text) == "key [secret] here")
        #expect(Secrets.removed(from: "no \(between) key") == "no \(between) key")
    }
}
