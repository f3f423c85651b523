import Testing

@testable import Stages

struct JSONValueSplitterTests {
    @Test func linesAreValues() {
        #expect(split("{\"a\":1}\n{\"b\":2}\n") == ["1:{\"a\":1}", "2:{\"b\":2}"])
    }

    @Test func aBrokenLineCostsNoOther() {
        let text = "{\"a\":1}\n{\"b\":\n\n}}]\n{\"c\":3}"
        #expect(split(text) == ["1:{\"a\":1}", "2:{\"b\":", "4:}}]", "5:{\"c\":3}"])
    }

    @Test func anObjectMayStandOnManyLines() {
        #expect(split("\n{\n  \"a\": [1, {}]\n}\n\n{\"b\": 2}") == ["2:{\n  \"a\": [1, {}]\n}", "6:{\"b\": 2}"])
    }

    @Test func theElementsOfAnArrayAreValues() {
        #expect(split("[ {\"a\": [1,2]} ,\n{\"b\":{}}]") == ["1:{\"a\": [1,2]}", "2:{\"b\":{}}"])
    }

    @Test func bracketsInStringsDoNotCount() {
        #expect(split("[{\"a\":\"]}\\\"[\"},{\"b\":\"\\\\\"}]") == ["1:{\"a\":\"]}\\\"[\"}", "1:{\"b\":\"\\\\\"}"])
    }

    @Test func aByteOrderMarkIsSkipped() {
        #expect(split("\u{FEFF}{\"a\":1}") == ["1:{\"a\":1}"])
    }

    @Test(arguments: ["", " \n\t", "[]", "[\n]"])
    func nothingIsNoValue(text: String) {
        #expect(split(text).isEmpty)
    }

    @Test(arguments: ["hello", "{\"a\":", "[{\"a\"", "]", "}", "\"abc"])
    func whatIsNoJSONComesOutForTheDecoderToRefuse(text: String) {
        #expect(!split(text).isEmpty)
    }

    @Test func theTasksOfAnAnswerAreValues() {
        #expect(
            split("{\"failures\": [1],\n \"tasks\" : [ {\"a\":[1]},\n{\"b\":2} ], \"x\": [2]}\n{\"c\":3}")
                == [
                    "2:{\"a\":[1]}", "3:{\"b\":2}", "1:{\"failures\": [1],\n \"tasks\" : [], \"x\": [2]}",
                    "4:{\"c\":3}",
                ]
        )
    }

    @Test(arguments: [
        "{\"x\":\"tasks\",\"y\":[1]}", "{\"a\\\"tasks\":[1]}", "{\"a\":{\"tasks\":[1]}}", "{\"tasks\":{\"a\":[1]}}",
    ])
    func otherArraysStayWhole(text: String) {
        #expect(split(text) == ["1:" + text])
    }

    @Test func valuesMayFollowEachOtherOnALine() {
        #expect(
            split("{\"a\":1}{\"b\":2} {\"c\":3}\n{\"d\":4}") == [
                "1:{\"a\":1}", "1:{\"b\":2}", "1:{\"c\":3}", "2:{\"d\":4}",
            ]
        )
    }

    @Test(arguments: ["{\"a\":\"cut", "{\"a\":{\"b\":1}", "[{\"a\":\"cut"])
    func anObjectAtTheBeginningOfALineEndsWhatWasCutOff(cut: String) {
        #expect(split(cut + "\n{\"z\":1}\n{\"y\":2}").suffix(2) == ["2:{\"z\":1}", "3:{\"y\":2}"])
    }

    @Test func whatIsTooLargeComesOutCutAndCostsNoOther() {
        var splitter = JSONValueSplitter()
        let chunk = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
        var values = splitter.split(Array("{\"a\":".utf8))
        for _ in 0..<20 { values += splitter.split(chunk) }
        values += splitter.split(Array("\n{\"b\":1}\n".utf8)) + splitter.finish()
        #expect(values.map(\.bytes.count) == [JSONValueSplitter.sizeLimit, 7])
        #expect(values.map(\.line) == [1, 2])
    }

    @Test(arguments: [
        "[{\"a\":\"x,]\"},\n {\"b\":[1]}]", "\u{FEFF}{\"tasks\": [{\"a\":\"\\\"\"}, 7],\n\"b\":[{}]}\n{\"c\":1}\n",
        "{\"a\":1}\n{\"b\":\"cut\n{\"c\":\"\\\\\"}", "{\"a\":\"cut\n{\"b\":[1]}\n\n{\"c\":2}{\"d\":3}",
    ])
    func theCutsBetweenReadsDoNotMatter(text: String) {
        for cut in 0...text.utf8.count {
            var splitter = JSONValueSplitter()
            let values =
                splitter.split(Array(text.utf8.prefix(cut))) + splitter.split(Array(text.utf8.dropFirst(cut)))
                + splitter.finish()
            #expect(values.map(Self.describe) == split(text))
        }
    }

    private func split(_ text: String) -> [String] {
        var splitter = JSONValueSplitter()
        return (splitter.split(Array(text.utf8)) + splitter.finish()).map(Self.describe)
    }

    private static func describe(_ value: JSONValueSplitter.Value) -> String {
        "\(value.line):\(String(decoding: value.bytes, as: UTF8.self))"
    }
}
