import AWS

extension KeyedDecodingContainer {
    /// The largest number of anything that a report may hold: so many that no sweep counts them, so few that the
    /// numbers of ten thousand reports can be added.
    static var largestCount: Int { 1_000_000_000_000 }

    /// A number of things.
    func count(forKey key: Key) throws -> Int {
        try bounded(try decode(Int.self, forKey: key), forKey: key)
    }

    /// The number, when it can be one of things.
    func bounded(_ number: Int, forKey key: Key) throws -> Int {
        guard (0...Self.largestCount).contains(number) else {
            throw refusal(key, "holds \(number), which is not from 0 to \(Self.largestCount)")
        }
        return number
    }

    /// A duration in seconds, to the microsecond.
    func duration(forKey key: Key) throws -> Duration {
        let seconds = try decode(Double.self, forKey: key)
        guard (0...1e9).contains(seconds) else { throw refusal(key, "is no duration from 0 to 1e9 seconds") }
        return .microseconds(Int64((seconds * 1_000_000).rounded()))
    }

    /// A moment in seconds since 1970; the key must be there, and may be `null`.
    func moment(forKey key: Key) throws -> Timestamp? {
        try decode(Double?.self, forKey: key).map(Timestamp.init(secondsSince1970:))
    }

    /// The error that a value is none that may stand there.
    func refusal(_ key: Key, _ reason: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: reason)
    }
}
