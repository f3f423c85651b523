/// Log streams that are all there.
struct ListedLogs: LogSource {
    private struct Key: Hashable {
        var group: String
        var stream: String
    }

    private let streams: [Key: [String]]

    init(_ streams: [EmulatedLogStream]) {
        self.streams = Dictionary(
            streams.map { (Key(group: $0.group, stream: $0.name), $0.lines) },
            uniquingKeysWith: +
        )
    }

    func lines(group: String, stream: String) -> [String]? {
        streams[Key(group: group, stream: stream)]
    }
}
