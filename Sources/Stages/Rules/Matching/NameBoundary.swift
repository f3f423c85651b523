/// Tells a word of prose from a part of a name, by the bytes around it.
enum NameBoundary {
    /// Whether the word at these places is, or belongs to, a name: of an image, a secret, a path, a host, a service.
    ///
    /// Names hang together by `-`, `_`, `/`, `.` and, where they are ARNs or paths, by `:`. ECS puts a service's name into
    /// `(service …)`.
    static func isName(
        _ word: Range<Int>,
        in bytes: UnsafeBufferPointer<UInt8>,
        standingAs place: Phrase.Place
    ) -> Bool {
        var start = word.lowerBound
        if place == .code {
            while start > 0, ByteText.isAlphanumeric(bytes[start - 1]) { start -= 1 }
        }
        return continues(behind: word, in: bytes, standingAs: place)
            || begins(before: start, in: bytes, standingAs: place)
    }

    private static func begins(
        before start: Int,
        in bytes: UnsafeBufferPointer<UInt8>,
        standingAs place: Phrase.Place
    ) -> Bool {
        guard start > 0 else { return false }
        switch bytes[start - 1] {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
            return true
        case UInt8(ascii: "."), UInt8(ascii: "@"):
            // A code may stand behind the name of its service: `ecr.AccessDenied`.
            return place != .code
        case UInt8(ascii: ":"):
            let first = bytes[..<start].lastIndex(where: isSpaceOrQuote).map { $0 + 1 } ?? 0
            let token = bytes[first..<start]
            return token.contains(UInt8(ascii: "/")) || token.starts(with: "arn:".utf8)
        case UInt8(ascii: " "):
            return bytes[..<start].suffix(service.utf8.count).elementsEqual(service.utf8)
        case let byte:
            return ByteText.isAlphanumeric(byte) && !isControlSequence(endingBefore: start, in: bytes)
        }
    }

    private static let service = "(service "

    /// Whether a terminal would take the bytes before a place for a command, such as one for red letters.
    private static func isControlSequence(endingBefore end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let parameters = bytes[..<(end - 1)].reversed().prefix { ByteText.isDigit($0) || $0 == UInt8(ascii: ";") }
        let start = end - 1 - parameters.count
        return start >= 2 && bytes[start - 1] == UInt8(ascii: "[") && bytes[start - 2] == 0x1B
    }

    private static func continues(
        behind word: Range<Int>,
        in bytes: UnsafeBufferPointer<UInt8>,
        standingAs place: Phrase.Place
    ) -> Bool {
        var end = word.upperBound
        let endsInWord = ByteText.isAlphanumeric(bytes[end - 1])
        while endsInWord, end < bytes.count, ByteText.isAlphanumeric(bytes[end]) { end += 1 }
        guard end < bytes.count else { return false }
        let isFollowed = end + 1 < bytes.count && ByteText.isAlphanumeric(bytes[end + 1])
        return switch bytes[end] {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"): isFollowed
        case UInt8(ascii: ":"): isFollowed && place != .code
        case let byte: !endsInWord && ByteText.isAlphanumeric(byte)
        }
    }

    private static func isSpaceOrQuote(_ byte: UInt8) -> Bool {
        byte <= 0x20 || ByteText.isQuote(byte) || "(,[{=".utf8.contains(byte)
    }
}
