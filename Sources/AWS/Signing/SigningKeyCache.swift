import Pipeline

/// The signing key derived last: it stays the same for a day, and four of the five HMACs of a signature make it.
final class SigningKeyCache: Sendable {
    private struct Entry {
        var day: String
        var secret: String
        var key: [UInt8]
    }

    private let entry = Locked<Entry?>(nil)

    /// The key for a day, a region and a service, derived only when day or secret differ from the last call's.
    func key(secret: String, day: String, region: String, service: String) -> [UInt8] {
        let cached = entry.withLock { entry in entry.flatMap { $0.day == day && $0.secret == secret ? $0.key : nil } }
        if let cached { return cached }
        var key = Array("AWS4".utf8) + Array(secret.utf8)
        for part in [day, region, service, "aws4_request"] {
            key = SHA256Digest.authenticate(Array(part.utf8), key: key)
        }
        entry.withLock { [key] in $0 = Entry(day: day, secret: secret, key: key) }
        return key
    }
}
