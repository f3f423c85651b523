/// The call of Amazon CloudWatch Logs that an investigation needs, in one region.
///
/// Source: the CloudWatch Logs API reference, version 2014-03-28.
public struct LogsClient: Sendable {
    /// How many pages are asked for at most: the last one may be empty while those before it are not.
    private static let pageLimit = 3

    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/logs``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// The last entries of a log stream, oldest first.
    ///
    /// AWS bounds an answer to 1 MB. Entries older than the first page that has any are not asked for.
    ///
    /// - Parameters:
    ///   - group: The name of the log group.
    ///   - stream: The name of the log stream.
    ///   - limit: How many entries, from 1 to 10,000.
    /// - Throws: ``AWSError``; its code is `ResourceNotFoundException` where there is no such group or stream.
    public func lastEvents(group: String, stream: String, limit: Int) async throws(AWSError) -> [LogEvent] {
        var token: String?
        for _ in 0..<Self.pageLimit {
            let page = try await events(group: group, stream: stream, limit: limit, token: token)
            // The end of a stream is where the token does not change.
            guard page.events.isEmpty, let next = page.nextBackwardToken, next != token else { return page.events }
            token = next
        }
        return []
    }

    private struct Page: Decodable {
        var events: [LogEvent]
        var nextBackwardToken: String?
    }

    private func events(
        group: String,
        stream: String,
        limit: Int,
        token: String?
    ) async throws(AWSError) -> Page {
        var body = JSONObjectWriter()
        body.add("logGroupName", group)
        body.add("logStreamName", stream)
        body.add("limit", limit)
        // Without `startFromHead` the last entries are the first to come.
        body.add("nextToken", token)
        return try await client.call(AWSOperation.getLogEvents.rawValue, body: body.finish()) { bytes in
            try JSONBody.decode(Page.self, from: bytes)
        }
    }
}
