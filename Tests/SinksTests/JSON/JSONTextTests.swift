import Sinks
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONTextTests {
    @Test func sortsKeysAndLeavesSlashes() throws {
        let bytes = try JSONText().encode(["b": "1/2", "a": "\"\n"])
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"a":"\"\n","b":"1/2"}"#)
    }

    @Test func escapesWhatCannotBeSeen() throws {
        let bytes = try JSONText().encode(["\u{7F}\u{9B}\u{202E}\u{E0041}é日"])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["\u007f\u009b\u202e\udb40\udc41é日"]"#)
    }

    @Test func forPeopleEachValueHasALine() throws {
        let text = String(decoding: try JSONText(.indented).encode(["b": "1/2", "a": "\u{9B}"]), as: UTF8.self)
        #expect(text.split(separator: "\n") == ["{", #"  "a" : "\u009b","#, #"  "b" : "1/2""#, "}"])
    }

    @Test(arguments: HostileText.all.indices) func comesBackAsItWas(index: Int) throws {
        let text = HostileText.all[index]
        let bytes = try JSONText().encode([text])
        #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
        let decoded = try JSONDecoder().decode([String].self, from: Data(bytes))
        #expect(decoded.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test func aNumberThatIsNotFiniteIsAnError() {
        #expect(throws: EncodingError.self) { try JSONText().encode([Double.nan]) }
    }
}
