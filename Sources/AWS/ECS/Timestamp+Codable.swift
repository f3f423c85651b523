#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

extension Timestamp: Decodable {
    /// Decodes seconds since 1970 (the ECS API) or an ISO 8601 date with or without a fraction (EventBridge).
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let seconds = try? value.decode(Double.self) {
            self.init(secondsSince1970: seconds)
        } else if let parsed = Self(iso8601: try value.decode(String.self)) {
            self = parsed
        } else {
            throw DecodingError.dataCorruptedError(in: value, debugDescription: "not a date")
        }
    }
}

extension Timestamp {
    /// The current time of the machine's clock.
    public static var now: Self { Self(secondsSince1970: Date().timeIntervalSince1970) }

    /// Reads an ISO 8601 date with or without a fraction of a second.
    public init?(iso8601 text: String) {
        let style = Date.ISO8601FormatStyle()
        guard
            let date = (try? style.parse(text))
                ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text))
        else { return nil }
        self.init(secondsSince1970: date.timeIntervalSince1970)
    }

    /// The moment in ISO 8601, in UTC and to the second: `2026-11-23T16:56:11Z`.
    public var iso8601: String {
        Date(timeIntervalSince1970: secondsSince1970).formatted(Date.ISO8601FormatStyle())
    }
}
