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
