import Testing

@testable import AWS

@Suite struct JSONBodyTests {
    private struct Value: Decodable {
        var a: String
    }

    @Test("a document as large as is read, and one that is larger")
    func size() throws {
        let frame = #"{"a":""}"#
        func document(_ size: Int) -> [UInt8] {
            Array(#"{"a":""#.utf8) + [UInt8](repeating: 0x78, count: size - frame.utf8.count) + Array(#""}"#.utf8)
        }
        let largest = try JSONBody.decode(Value.self, from: document(JSONBody.sizeLimit))
        #expect(largest.a.utf8.count == JSONBody.sizeLimit - frame.utf8.count)
        #expect(throws: JSONBody.TooLarge.self) {
            try JSONBody.decode(Value.self, from: document(JSONBody.sizeLimit + 1))
        }
    }

    @Test("brackets within each other are no document, however many", arguments: [10_000, 1_000_000])
    func depth(_ count: Int) {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: count)
        #expect(throws: (any Error).self) { try JSONBody.decode(Value.self, from: deep) }
    }
}
