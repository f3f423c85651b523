import Sinks
import Testing

struct JSONLineTests {
    private struct Element: Encodable {
        var number: Double
        var text: String
        var whole: Int

        var line: [UInt8] {
            var line = JSONLine()
            line.add("number", number)
            line.add("text", text)
            line.add("whole", whole)
            return line.finish()
        }
    }

    @Test func whatIsNotKnownIsNull() {
        var line = JSONLine()
        line.add("a", String?.none)
        line.add("b", Int?.none)
        line.add("c", Double?.none)
        #expect(String(decoding: line.finish(), as: UTF8.self) == #"{"a":null,"b":null,"c":null}"#)
        #expect(String(decoding: JSONLine().finish(), as: UTF8.self) == "{}")
    }

    @Test func writesEveryASCIICharacterAsTheEncoderDoes() throws {
        for value in UInt8(0)..<0x80 {
            let element = Element(number: 0, text: "a\(Unicode.Scalar(value))/b", whole: 0)
            #expect(element.line == (try JSONText().encode(element)), "\(value)")
        }
    }

    @Test(arguments: HostileText.all.indices) func writesHostileTextsAsTheEncoderDoes(index: Int) throws {
        let element = Element(number: 0, text: HostileText.all[index], whole: 0)
        #expect(element.line == (try JSONText().encode(element)))
    }

    @Test(arguments: [0, 1.5, -1.5, 1_718_002_500, 1_795_452_971.25, 253_402_300_799, -62_135_596_800, 1e-7, 0.1])
    func writesNumbersAsTheEncoderDoes(number: Double) throws {
        let element = Element(number: number, text: "", whole: Int(number))
        #expect(element.line == (try JSONText().encode(element)))
    }
}
