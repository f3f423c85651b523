/// The host that a reason says could not be reached.
enum HostName {
    /// What stands before a host, in the words of Go's network library, of curl and of AWS's SDKs.
    private static let openings = [
        "dial tcp: lookup ", "dial udp: lookup ", "lookup ", "could not resolve host:", "failed to resolve host ",
        "failed to resolve \"", "failed to resolve '", "://", "dial tcp ", "failed to connect to ", "connect to ",
    ]

    /// The host, without its port.
    static func find(in text: ByteText) -> String? {
        for opening in openings {
            var start = 0
            while let found = text.end(of: opening, from: start) {
                start = found
                let first = text.end(from: found) { $0 == 0x20 || ByteText.isQuote($0) || $0 == UInt8(ascii: "[") }
                var end = text.end(from: first) {
                    ByteText.isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                }
                while end > first, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
                let host = text.string(first..<end)
                if isHost(host) { return withoutAccount(host) }
            }
        }
        return nil
    }

    /// Whether it is a name of several labels or an address; source: RFC 1123, 2.1.
    private static func isHost(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253 && labels.count > 1
            && labels.allSatisfy { !$0.isEmpty && $0.utf8.count <= 63 && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
    }

    /// A registry of ECR without the account that its name begins with, which says nothing of the path to it.
    private static func withoutAccount(_ host: String) -> String {
        let label = host.prefix { $0 != "." }
        guard label.utf8.count == 12, label.utf8.allSatisfy(ByteText.isDigit) else { return host }
        return String(host.dropFirst(13))
    }
}
