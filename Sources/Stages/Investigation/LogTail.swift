import AWS

/// The end of a container's log as lines, of bounded size whatever was written.
struct LogTail {
    /// How many entries are asked for.
    static let eventLimit = 50
    /// How many lines are kept, where entries have several.
    static let lineLimit = 200
    /// How many bytes of a line are kept.
    static let byteLimit = 4_096
    /// How many bytes of an entry are looked at: of one that is longer, the last.
    private static let entryLimit = 65_536

    /// The lines, oldest first (hostile text).
    let lines: [String]

    /// Takes the end of entries.
    init(_ events: [LogEvent]) {
        var lines: [String] = []
        for event in events {
            let end = event.message.utf8.suffix(Self.entryLimit)
            for line in end.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
                .suffix(Self.lineLimit)
            {
                lines.append(String(decoding: line.prefix(Self.byteLimit), as: UTF8.self))
            }
        }
        self.lines = lines.suffix(Self.lineLimit)
    }
}
