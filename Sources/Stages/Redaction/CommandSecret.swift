/// Finds passwords in what was typed: `curl -u user:…`, `mysql -p…`, `sshpass -p …`, `redis-cli -a …`.
///
/// Such an option means something else to most programs, so it counts behind the name of one to which it means this.
enum CommandSecret {
    /// How far back the program's name may stand.
    private static let reach = 160

    /// The value, where such an option begins at `index`.
    static func match(in text: ByteText, at index: Int) -> SensitiveText.Match? {
        guard isOption(text.bytes[...], index) else { return nil }
        switch ByteText.lowercased(text[index + 1]) {
        case UInt8(ascii: "u"):
            guard isCommand(["curl", "wget", "http"], in: text, before: index) else { return nil }
            let start = value(text, index)
            let end = text.end(from: start) { !isSpace($0) }
            guard let colon = text.bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return match(text, colon + 1)
        case UInt8(ascii: "p"):
            // Behind a space mysql takes the name of a database.
            let isAttached = !isSpace(text[index + 2])
            let programs = isAttached ? ["mysql", "mariadb", "sshpass"] : ["sshpass", "mongo", "docker login"]
            guard isCommand(programs, in: text, before: index) else { return nil }
            return match(text, value(text, index))
        default:
            guard isCommand(["redis-cli"], in: text, before: index) else { return nil }
            return match(text, value(text, index))
        }
    }

    /// Whether at `index` stands an option of one letter that may have a password.
    static func isOption<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, _ index: Int) -> Bool
    where Bytes.Index == Int {
        guard index > bytes.startIndex, index + 2 < bytes.endIndex, isSpace(bytes[index - 1]) else { return false }
        switch bytes[index + 1] {
        case UInt8(ascii: "u"), UInt8(ascii: "p"), UInt8(ascii: "a"): return true
        default: return false
        }
    }

    /// Where the value of the option begins.
    private static func value(_ text: ByteText, _ index: Int) -> Int {
        text.end(from: index + 2) { isSpace($0) || "\"'=".utf8.contains($0) }
    }

    private static func match(_ text: ByteText, _ start: Int) -> SensitiveText.Match? {
        let end = text.end(from: start) { !isSpace($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return end > start ? SensitiveText.Match(kind: .secret, range: start..<end) : nil
    }

    private static func isCommand(_ programs: [String], in text: ByteText, before index: Int) -> Bool {
        (max(0, index - reach)..<index).contains { start in programs.contains { text.has($0, at: start) } }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
