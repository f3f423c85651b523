import AWS
import Stages

/// What makes the failures of a group, run after run, one incident.
///
/// It names the owner, the service, the bucket and the cause, and nothing that changes from one sweep to the next: not
/// the count, the reason or the clusters. Its form will not change, for open incidents go by it.
struct DedupKey {
    /// PagerDuty takes 255 characters.
    private static let lengthLimit = 255

    let text: String

    init(_ group: FailureGroup) {
        self.init([group.service, group.bucket.rawValue, group.cause, group.owner ?? ""])
    }

    /// - Parameter parts: what tells it from others.
    init(_ parts: [String]) {
        let key = (["ecs-sweep"] + parts).map(Self.encoded).joined(separator: "/")
        guard key.utf8.count > Self.lengthLimit else {
            text = key
            return
        }
        // The rest of a long one is told by a digest that nobody can choose: names are anybody's.
        var digits: [UInt8] = []
        digits.appendHex(SHA256Digest.hash(Array(key.utf8)))
        let digest = String(decoding: digits, as: UTF8.self)
        text = key.prefix(Self.lengthLimit - 1 - digest.utf8.count) + "#" + digest
    }

    // Percent-encoded, so that a separator in a name makes no other name's key.
    private static func encoded(_ part: String) -> String {
        part.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
