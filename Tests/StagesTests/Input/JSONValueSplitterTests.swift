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

    @Test func theCutsBetweenReadsDoNotMatter() {
        let text = "[{\"a\":\"x,]\"},\n {\"b\":[1]}]"
        for cut in 0...text.utf8.count {
            var splitter = JSONValueSplitter()
            let values =
                splitter.split(text.utf8.prefix(cut)) + splitter.split(text.utf8.dropFirst(cut)) + splitter.finish()
            #expect(values.map(Self.describe) == split(text))
        }
    }

    private func split(_ text: String) -> [String] {
        var splitter = JSONValueSplitter()
        return (splitter.split(text.utf8) + splitter.finish()).map(Self.describe)
    }

    private static func describe(_ value: JSONValueSplitter.Value) -> String {
        "\(value.line):\(String(decoding: value.bytes, as: UTF8.self))"
    }
}
