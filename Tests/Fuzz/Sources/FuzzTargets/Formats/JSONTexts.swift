import Sinks

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// JSON, read again by Foundation; what is written by hand is what the encoder writes.
enum JSONTexts: FuzzTarget {
    static let name = "json-texts"

    private struct Entry: Codable, Equatable {
        var count: Int?
        var name: String?
        var share: Double?
        var text: String
    }

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let number = pieces.number()
        let (name, text) = (pieces.text(), pieces.text())
        let entry = Entry(
            count: number % 3 == 0 ? nil : number * 1_000_003,
            name: number % 5 == 0 ? nil : name,
            share: number % 7 == 0 ? nil : Double(number) / 8,
            text: text
        )
        for layout in [JSONText.Layout.line, .indented] {
            let json = try JSONText(layout).encode(entry)
            let shown = String(decoding: json, as: UTF8.self)
            try expectInert(layout == .line ? shown : shown.replacing("\n", with: ""), "JSON")
            let again = try JSONDecoder().decode(Entry.self, from: Data(json))
            try expectEqual(again.text.scalars, entry.text.scalars, "a text that is read again: \(shown)")
            try expectEqual(again, entry, "an entry that is read again: \(shown)")
        }
        var line = JSONObject()
        line.add("count", entry.count)
        line.add("name", entry.name)
        line.add("share", entry.share)
        line.add("text", entry.text)
        let written = line.finish()
        let again = try JSONDecoder().decode(Entry.self, from: Data(written))
        try expectEqual(again, entry, "a line that is read again")
        // The encoder leaves out what is nothing.
        guard entry.count != nil, entry.name != nil, entry.share != nil else { return }
        try expectEqual(
            String(decoding: written, as: UTF8.self).scalars,
            String(decoding: try JSONText().encode(entry), as: UTF8.self).scalars,
            "a line by hand and one by the encoder"
        )
    }
}
