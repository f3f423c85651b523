import Testing

@testable import AWS

@Suite struct TimestampHTTPDateTests {
    @Test("a date of the header is read")
    func reads() {
        #expect(Timestamp(httpDate: "Mon, 23 Nov 2026 16:56:11 GMT")?.iso8601 == "2026-11-23T16:56:11Z")
        #expect(Timestamp(httpDate: "Thu, 29 Feb 2024 00:00:00 GMT")?.iso8601 == "2024-02-29T00:00:00Z")
    }

    @Test(
        "what is none is none",
        arguments: [
            "", "Mon, 23 Nov 2026 16:56:11", "Mon, 23 Nov 2026 16:56:11 UTC", "Mon 23 Nov 2026 16:56:11 GMT",
            "Mon, 31 Feb 2026 16:56:11 GMT", "Mon, 23 Nov 2026 24:00:00 GMT", "Mon, 23 Nov 2026 16:60:11 GMT",
            "Mon, 3 Nov 2026 16:56:11 GMT", "Mon, 23 nov 2026 16:56:11 GMT", "Mon, +3 Nov 2026 16:56:11 GMT",
            "Mon, 23 Nov 2026 16:56:11:09 GMT", "Monday, 23-Nov-26 16:56:11 GMT", "Mon,  23 Nov 2026 16:56:11 GMT",
        ]
    )
    func refuses(_ text: String) {
        #expect(Timestamp(httpDate: text) == nil)
    }
}
