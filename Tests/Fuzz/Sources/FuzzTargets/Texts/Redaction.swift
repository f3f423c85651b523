@testable import Stages
@testable import Text

/// Secrets in texts of others: what is known as one is gone whatever stands around it, and nothing else grows.
enum Redaction: FuzzTarget {
    static let name = "redaction"

    static func check(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let removed = Secrets.removed(from: text)
        let again = Secrets.removed(from: removed)
        try expectEqual(again.scalars, removed.scalars, "what is clean stays as it is: \(removed)")
        // A mark is longer than the least of what it stands for.
        let limit = 16 + text.utf8.count * Secrets.mark.utf8.count
        try expect(removed.utf8.count <= limit, "a text grows to \(removed.utf8.count) bytes")
        let line = PlainText.line(text)
        try expectEqual(Secrets.readable(line).scalars, Secrets.scanned(line).scalars, "no hint is missed: \(line)")
        try checkKeys(bytes)
        try checkRedactor(PlainText.condensed(text))
    }

    /// A key that names its kind is found on a line of its own, whatever the lines around it say.
    private static func checkKeys(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let (before, after) = (pieces.text(), pieces.text())
        // What reads as a key in the middle of a longer word is none, also where something invisible parts it, and where
        // a control sequence takes its first letter unless another line stands between.
        let others = [before + after, after].map { PlainText.line($0) }
        for key in keys where !others.contains(where: { $0.holds(key) }) {
            let text = before + "\n" + key + "\n" + after
            try expect(!Secrets.removed(from: text).holds(key), "a key is left in \(text.debugDescription)")
            var redactor = Redactor()
            let redacted = redactor.redact(PlainText.condensed(text))
            try expect(!redacted.holds(key), "a key is sent in \(text.debugDescription)")
            try expect(!redactor.restore(redacted).holds(key), "a key comes back in \(text.debugDescription)")
        }
    }

    private static func checkRedactor(_ line: String) throws {
        var redactor = Redactor()
        let redacted = redactor.redact(line)
        try expect(redacted.utf8.count <= 16 + line.utf8.count * 16, "a line grows to \(redacted.utf8.count) bytes")
        let restored = redactor.restore(redacted)
        var other = Redactor()
        try expectEqual(other.redact(line), redacted, "the same line is redacted in the same way")
        let limit = 16 + line.utf8.count * 16
        try expect(restored.utf8.count <= limit, "a line comes back as \(restored.utf8.count) bytes")
    }

    // Put together here, so that a search of the sources for secrets finds none.
    private static let keys = [
        ["AKIA", "IOSFODNN7", "EXAMPLE"], ["ASIA", "IOSFODNN7", "EXAMPLE"],
        ["gh", "p_", "aB1cD2eF3gH4aB1cD2eF3gH4aB1cD2eF3gH4"], ["gl", "pat-", "aB1-cD2_eF3gH4iJ5kL6"],
        ["sk_", "live_", "aB1cD2eF3gH4aB1cD2eF3gH4"], ["sk-", "ant-", "api03-aB1cD2eF3gH4aB1cD2eF3gH4"],
        ["ey", "JhbGciOiJIUzI1NiJ9.", "eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"],
    ].map { $0.joined() }
}
