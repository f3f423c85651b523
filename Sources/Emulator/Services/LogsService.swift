/// The call of CloudWatch Logs that reads a stream.
///
/// Source: CloudWatch Logs API reference, GetLogEvents.
struct LogsService {
    /// The input of GetLogEvents, as far as the emulator reads it.
    struct GetLogEventsInput: Decodable {
        var logGroupName: String?
        var logStreamName: String?
        var limit: Int?
        var nextToken: String?
        var startFromHead: Bool?
    }

    private static let limits = 1...10_000

    let region: Region
    /// The time of the last entry, in seconds since 1970.
    let second: Int

    /// GetLogEvents: the last entries, or with `startFromHead` the first; with a token those before or behind it.
    func getLogEvents(_ input: GetLogEventsInput) throws(APIError) -> [UInt8] {
        guard let group = input.logGroupName, let stream = input.logStreamName, !group.isEmpty, !stream.isEmpty else {
            throw .invalidParameter("logGroupName and logStreamName must be given.")
        }
        let limit = input.limit ?? Self.limits.upperBound
        guard Self.limits.contains(limit) else { throw .invalidParameter("limit must be between 1 and 10000.") }
        guard let lines = region.logs.lines(group: group, stream: stream) else { throw .noLogStream }
        let page = try Self.page(of: lines.count, limit, input)
        var json = JSONWriter(capacity: 256 + page.count * 128)
        json.raw("{\"events\":")
        json.list(page) { json, index in
            let time = second * 1000 - (lines.count - index)
            json.raw("{\"ingestionTime\":")
            json.number(time)
            json.raw(",\"message\":")
            json.string(lines[index])
            json.raw(",\"timestamp\":")
            json.number(time)
            json.raw("}")
        }
        json.raw(",\"nextBackwardToken\":")
        json.string("b/\(page.lowerBound)")
        json.raw(",\"nextForwardToken\":")
        json.string("f/\(page.upperBound)")
        json.raw("}")
        return json.bytes
    }

    private static func page(of count: Int, _ limit: Int, _ input: GetLogEventsInput) throws(APIError) -> Range<Int> {
        guard let token = input.nextToken else {
            return input.startFromHead == true ? 0..<min(limit, count) : max(0, count - limit)..<count
        }
        guard let place = Int(token.dropFirst(2)), (0...count).contains(place) else {
            throw .invalidParameter("The specified nextToken is invalid.")
        }
        if token.hasPrefix("b/") { return max(0, place - limit)..<place }
        guard token.hasPrefix("f/") else { throw .invalidParameter("The specified nextToken is invalid.") }
        return place..<min(count, place + limit)
    }
}
