import Testing

@testable import Stages

struct JSONReaderTests {
    private func value(_ text: String) throws(SettingError) -> JSONNode.Value {
        try JSONReader.read(Array(text.utf8)).value
    }

    @Test(arguments: ["0", "-0", "10", "-1.5", "1e5", "2E-3", "0.25e+10"])
    func readsNumbers(_ text: String) throws {
        #expect(try value(text) == .number(text))
    }

    /// Swift reads more numbers than JSON has.
    @Test(arguments: [
        "nan", "NaN", "inf", "-infinity", "0x10", "0x1p3", "+1", "01", "-01", "1.", ".5", "1e", "-", "1e+", "--1",
    ])
    func refusesWhatIsNoNumberOfJSON(_ text: String) {
        #expect(throws: SettingError("line 1: no value of JSON stands here")) { try value(text) }
    }

    @Test func readsTexts() throws {
        #expect(try value(#""a\u00e9\n\/""#) == .string("aé\n/"))
        #expect(throws: SettingError.self) { try value(#""\ud83d\ude00""#) }
    }
}
