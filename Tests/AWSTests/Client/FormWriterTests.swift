import Testing

@testable import AWS

@Suite struct FormWriterTests {
    @Test("fields are joined and encoded; what has no value is left out")
    func fields() {
        var form = FormWriter()
        form.add("Policy", "{\"a\": \"b&c=d+e\"}\n")
        form.add("ExternalId", nil)
        form.add("Empty", "")
        form.add("DurationSeconds", 900)
        let text = String(decoding: form.finish(), as: UTF8.self)
        #expect(text == "Policy=%7B%22a%22%3A%20%22b%26c%3Dd%2Be%22%7D%0A&Empty=&DurationSeconds=900")
    }

    @Test("another form goes behind it")
    func rest() {
        var form = FormWriter()
        form.add("a", "1")
        #expect(form.finish(before: Array("b=2".utf8)) == Array("a=1&b=2".utf8))
        var alone = FormWriter()
        alone.add("a", "1")
        #expect(alone.finish(before: []) == Array("a=1".utf8))
        #expect(FormWriter().finish(before: Array("b=2".utf8)) == Array("b=2".utf8))
    }
}
