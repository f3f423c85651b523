import Sinks
import Testing

struct JSONObjectTests {
    private struct Element: Encodable, JSONWritable {
        var number: Double
        var text: String
        var whole: Int

        func write(to object: inout JSONObject) {
            object.add("number", number)
            object.add("text", text)
            object.add("whole", whole)
        }
    }

    private struct Parent: Encodable, JSONWritable {
        var children: [Element] = []
        var isOpen = false
        var last: Element
        var rows: [[Double]] = []
        var texts: [String] = []

        func write(to object: inout JSONObject) {
            object.add("children", children)
            object.add("isOpen", isOpen)
            object.add("last", last)
            object.add("rows", rows)
            object.add("texts", texts)
        }
    }

    private struct Nothing: JSONWritable {
        func write(to object: inout JSONObject) {}
    }

    @Test func whatIsNotKnownIsNull() {
        var object = JSONObject()
        object.add("a", String?.none)
        object.add("b", Int?.none)
        object.add("c", Double?.none)
        object.add("d", Element?.none)
        #expect(String(decoding: object.finish(), as: UTF8.self) == #"{"a":null,"b":null,"c":null,"d":null}"#)
        #expect(String(decoding: JSONObject().finish(), as: UTF8.self) == "{}")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func whatIsNotFiniteIsNull(number: Double) {
        var object = JSONObject()
        object.add("a", number)
        object.add("b", [[number, 1]])
        #expect(String(decoding: object.finish(), as: UTF8.self) == #"{"a":null,"b":[[null,1]]}"#)
    }

    @Test func anEmptyObjectNeedsNoComma() {
        var object = JSONObject()
        object.add("a", Nothing())
        object.add("b", [Nothing(), Nothing()])
        object.add("c", "{")
        object.add("d", 1)
        #expect(String(decoding: object.finish(), as: UTF8.self) == #"{"a":{},"b":[{},{}],"c":"{","d":1}"#)
    }

    @Test func writesWhatIsInsideAsTheEncoderDoes() throws {
        let element = Element(number: 0.5, text: "a\"{", whole: -7)
        let empty = Parent(last: element)
        #expect(empty.json() == (try JSONText().encode(empty)))
        let full = Parent(
            children: [element, element],
            isOpen: true,
            last: element,
            rows: [[], [1, 0.25], [3]],
            texts: ["", "\u{9B}é"]
        )
        #expect(full.json() == (try JSONText().encode(full)))
    }

    @Test func writesEveryASCIICharacterAsTheEncoderDoes() throws {
        for value in UInt8(0)..<0x80 {
            let element = Element(number: 0, text: "a\(Unicode.Scalar(value))/b", whole: 0)
            #expect(element.json() == (try JSONText().encode(element)), "\(value)")
        }
    }

    @Test(arguments: HostileText.all.indices) func writesHostileTextsAsTheEncoderDoes(index: Int) throws {
        let element = Element(number: 0, text: HostileText.all[index], whole: 0)
        #expect(element.json() == (try JSONText().encode(element)))
    }

    @Test(arguments: [0, 1.5, -1.5, 1_718_002_500, 1_795_452_971.25, 253_402_300_799, -62_135_596_800, 1e-7, 0.1])
    func writesNumbersAsTheEncoderDoes(number: Double) throws {
        let element = Element(number: number, text: "", whole: Int(number))
        #expect(element.json() == (try JSONText().encode(element)))
    }
}
