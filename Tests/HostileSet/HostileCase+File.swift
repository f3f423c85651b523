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

    /// The cases for a test that looks at one after the other.
    ///
    /// All of them; under the thread sanitizer, which makes each take ten times as long, every sixth: what reads and
    /// writes texts does so on one thread.
    public static var each: [Self] {
        #if THREAD_SANITIZER
            all.enumerated().filter { $0.offset % 6 == 0 }.map(\.element)
        #else
            all
        #endif
    }

    /// What no text can say: lines of a file of tasks, by name.
    ///
    /// Each is a whole line, or one whose texts are given as the inner part of a JSON string: as JSON, or as bytes that
    /// need not be UTF-8.
    public static let taskLines: [(name: String, bytes: [UInt8])] = (lines + oddLines).compactMap { line in
        if let whole = line.line { return (line.name, Array(whole.utf8)) }
        guard let inner = line.json.map({ Array($0.utf8) }) ?? line.bytes.map(bytes(ofHex:)) else { return nil }
        let start = #"{"taskArn":"odd","stopCode":"EssentialContainerExited","containers":[{"name":"a","exitCode":1,"#
        let parts = [#"\#(start)"reason":""#, #""}],"stoppedReason":""#, #""}"#].map { Array($0.utf8) }
        return (line.name, Array(parts.joined(separator: inner)))
    }

    private static func bytes(ofHex digits: String) -> [UInt8] {
        stride(from: 0, to: digits.count - 1, by: 2).compactMap { start in
            UInt8(digits.dropFirst(start).prefix(2), radix: 16)
        }
    }

    /// A line of a file.
    ///
    /// `{secret}` and `{private}` in the text stand for pieces that are put together only here, so that a search of the
    /// sources for secrets finds none.
    private struct Line: Decodable {
        var name: String
        var text: String?
        var json: String?
        var bytes: String?
        var line: String?
        var times: Int?
        var padding: Int?
        var secret: [String]?
        var `private`: [String]?
    }

    private static let lines = read("cases")
    private static let oddLines = read("lines")

    private static func read(_ name: String) -> [Line] {
        guard let file = Bundle.module.url(forResource: name, withExtension: "jsonl"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }
}
