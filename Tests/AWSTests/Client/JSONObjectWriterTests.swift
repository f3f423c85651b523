import Testing

@testable import AWS

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct JSONObjectWriterTests {
    @Test("writes what a decoder reads back")
    func roundTrip() throws {
        struct Object: Decodable {
            var text: String
            var number: Int
            var list: [String]
            var absent: String?
        }
        let odd = "quote\" back\\slash \u{0}\u{1F}\n tab\t größe 🚢 \u{2028}"
        var writer = JSONObjectWriter()
        writer.add("text", odd)
        writer.add("absent", nil)
        writer.add("number", -7)
        writer.add("list", [odd, ""])
        let object = try JSONDecoder().decode(Object.self, from: Data(writer.finish()))
        #expect(object.text == odd)
        #expect(object.number == -7)
        #expect(object.list == [odd, ""])
        #expect(object.absent == nil)
    }

    @Test("nothing is an object too")
    func empty() {
        #expect(JSONObjectWriter().finish() == Array("{}".utf8))
    }
}
