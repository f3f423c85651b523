import Testing

@testable import Stages

struct ByteSearchTests {
    /// What it finds, it finds where a comparison byte by byte does, at every distance from both ends.
    @Test(arguments: ["a", ":", "_", "arn", "to perform:", ":assumed-role/", "xx"])
    func findsWhatAComparisonOfEachPlaceFinds(_ phrase: String) {
        for before in 0..<20 {
            for after in 0..<20 {
                let near = String(phrase.dropLast()) + "?" + phrase.uppercased()
                let text = String(repeating: "x", count: before) + near + String(repeating: "Q:", count: after)
                let bytes = Array(text.utf8)
                for start in 0...bytes.count {
                    let end = ByteText(bytes: bytes).end(of: phrase, from: start)
                    #expect(end == Self.end(of: phrase, in: bytes, from: start), "\(text) from \(start)")
                }
            }
        }
    }

    @Test func findsNothingInNothing() {
        #expect(ByteText("").end(of: "a") == nil)
        #expect(ByteText("abc").end(of: "") == nil)
        #expect(ByteText("abc").end(of: "abcd") == nil)
        #expect(ByteText("abc").end(of: "a", from: -1) == nil)
        #expect(ByteText("abc").end(of: "c", from: 9) == nil)
    }

    private static func end(of phrase: String, in bytes: [UInt8], from start: Int) -> Int? {
        let phrase = Array(phrase.utf8)
        var index = start
        while index + phrase.count <= bytes.count {
            if bytes[index..<index + phrase.count].map(ByteText.lowercased) == phrase { return index + phrase.count }
            index += 1
        }
        return nil
    }
}
