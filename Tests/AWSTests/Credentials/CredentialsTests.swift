import AWS
import Testing

@Suite struct CredentialsTests {
    @Test("no description, dump or interpolation shows a secret")
    func redaction() {
        let credentials = Credentials(
            accessKeyID: "AKIAIOSFODNN7EXAMPLE",
            secretAccessKey: "hush",
            sessionToken: "psst"
        )
        var dumped = ""
        dump(StaticCredentials(credentials), to: &dumped)
        dump([credentials], to: &dumped)
        for text in ["\(credentials)", String(reflecting: credentials), String(describing: [credentials]), dumped] {
            #expect(!text.contains("hush") && !text.contains("psst") && !text.contains("IOSFODNN"))
            #expect(text.contains("MPLE"))
        }
    }
}
