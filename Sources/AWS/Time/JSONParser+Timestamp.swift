extension JSONParser {
    /// The moment that comes next: seconds since 1970 (the ECS API) or an ISO 8601 date with an offset (EventBridge, the
    /// AWS CLI); `nil` for null.
    mutating func optionalTimestamp() throws(JSONError) -> Timestamp? {
        if try takeNull() { return nil }
        if isAtNumber { return Timestamp(secondsSince1970: try double()) }
        let before = self
        guard let moment = Timestamp(iso8601: try string()) else { throw before.unexpected() }
        return moment
    }
}
