import Testing

@testable import Emulator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONWriterTests {
    @Test(arguments: ["", "plain", "\"quoted\" \\ back", "line\nfeed\r\ttab", "\u{0}\u{1F}\u{7F}", "größe 日本 🙂"])
    func stringsComeBackAsTheyWere(_ text: String) throws {
        var json = JSONWriter()
        json.list([text]) { $0.string($1) }
        #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text])
    }

    @Test func timestampsHaveThreeDecimals() {
        var json = JSONWriter()
        json.list([0, 7, 1_700_000_000_050, -5]) { $0.timestamp(milliseconds: $1) }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "[0.000,0.007,1700000000.050,0.000]")
    }
}
