import Testing

@testable import AWS

/// The reader by itself: what it takes for JSON, and what it makes of it.
struct JSONParserTests {
    @Test(
        "takes what is JSON",
        arguments: [
            "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "12", "-1.5e+10", "1E5", "0.25", "\"\"", "\"a\"",
            "[1,[2,{\"a\":[]}],\"x\"]", "\u{FEFF}{\"a\" : 1 ,\n\t\"b\":\r\n{ }}", #""\"\\\/\b\f\n\r\tAé""#,
        ]
    )
    func valid(text: String) throws {
        try skip(Array(text.utf8))
    }

    @Test(
        "refuses what is none",
        arguments: [
            "", " ", "{", "}", "[", "]", "{]", "[}", "[1,]", "{\"a\":1,}", "{,}", "[,1]", "{\"a\"}", "{\"a\":}",
            "{a:1}", "{1:2}",
            "01", "1.", ".5", "+1", "-", "1e", "1e+", "0x1", "nul", "nulll", "tru", "True", "NaN", "'a'", "\"", "\"\\",
            "\"\\q\"",
            "\"\\u12\"", "\"\\u12g4\"", "\"\t\"", "\"\n\"", "1 2", "{} x", "[1 2]", "{\"a\":1 \"b\":2}", "/**/1", "\0",
            "1\0",
        ]
    )
    func invalid(text: String) {
        #expect(throws: JSONError.self) { try skip(Array(text.utf8)) }
    }

    @Test("reads texts", arguments: [1, 7, 8, 9, 40])
    func texts(padding: Int) throws {
        let plain = String(repeating: "p", count: padding)
        #expect(try string("\"\(plain)\"") == plain)
        #expect(try string("\"\(plain)é☃😀\"") == plain + "é☃😀")
        #expect(
            try string(#""\#(plain)\"\\\/\b\f\n\r\t\u00e9\u2603\uD83D\uDE00\u0000""#) == plain
                + "\"\\/\u{8}\u{C}\n\r\té☃😀\0"
        )
    }

    @Test(
        "replaces halves of characters",
        arguments: [
            (#""a\ud83d""#, "a\u{FFFD}"), (#""\ude00b""#, "\u{FFFD}b"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
            (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83dx""#, "\u{FFFD}x"),
        ]
    )
    func halves(json: String, text: String) throws {
        #expect(try string(json) == text)
    }

    @Test("replaces what is no UTF-8")
    func repairs() throws {
        let bytes = Array("\"a".utf8) + [0xFF, 0xE2, 0x98] + Array("b\"".utf8)
        let text = try JSONParser.read(bytes[...]) { (parser) throws(JSONError) in try parser.string() }
        #expect(text == String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self))
    }

    @Test(
        "reads whole numbers",
        arguments: [
            ("0", 0), ("-0", 0), ("137", 137), ("-1073741510", -1_073_741_510), ("1.0", 1), ("1e2", 100),
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9007199254740993", 9_007_199_254_740_993),
        ]
    )
    func integers(json: String, value: Int) throws {
        #expect(
            try JSONParser.read(Array(json.utf8)[...]) { (parser) throws(JSONError) in try parser.optionalInt() }
                == value
        )
    }

    @Test(
        "refuses numbers that are not whole, or do not fit",
        arguments: ["1.5", "1e-1", "9223372036854775808", "1e99", "true"]
    )
    func integersThatAreNone(json: String) {
        #expect(throws: JSONError.unexpected(field: nil)) {
            try JSONParser.read(Array(json.utf8)[...]) { (parser) throws(JSONError) in try parser.optionalInt() }
        }
    }

    @Test(
        "reads numbers as the standard library does",
        arguments: [
            "0", "-0.0", "1795452971.25", "1795452971.123456", "0.1", "123456789012345678901234567890", "4.9e-324",
            "1.7976931348623157e308",
            "2.2250738585072011e-308", "9007199254740993", "0.000001234567890123456789", "3.14159265358979323846",
        ]
    )
    func doubles(json: String) throws {
        let value = try JSONParser.read(Array(json.utf8)[...]) { (parser) throws(JSONError) in try parser.double() }
        #expect(value.bitPattern == Double(json)?.bitPattern)
    }

    @Test("brackets may stand within each other, but not without end")
    func depth() throws {
        let limit = JSONParser.depthLimit
        try skip(Array((String(repeating: "[", count: limit) + String(repeating: "]", count: limit)).utf8))
        #expect(throws: JSONError.malformed(offset: limit)) {
            try skip([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
        }
    }

    @Test("a key may be written with escapes")
    func escapedKeys() throws {
        let answer = try ECSDescribedTasks(json: Array(#"{"t\u0061sks":[{"task\u0041rn":"x"}]}"#.utf8))
        #expect(answer.tasks.map(\.taskArn) == ["x"])
    }

    private func skip(_ bytes: [UInt8]) throws {
        try JSONParser.read(bytes[...]) { (parser) throws(JSONError) in try parser.skipValue() }
    }

    private func string(_ json: String) throws -> String {
        try JSONParser.read(Array(json.utf8)[...]) { (parser) throws(JSONError) in try parser.string() }
    }
}
