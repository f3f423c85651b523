/// Writes evidence in a form in which two failures for the same reason read the same.
///
/// In texts, letters become lower case, white space one space, and what differs from task to task one `#`: ARNs, URLs,
/// host names, addresses, UUIDs, hexadecimal and mixed ids, times, numbers. A number from 400 to 599 that stands alone
/// is kept: an HTTP status is evidence. The scanner runs for every failure, so it goes over the bytes once and
/// allocates nothing but its output.
struct EvidenceNormalizer {
    /// How much of a normalised text counts, in bytes.
    static let textLimit = 512
    /// How much of a name counts, in bytes; ECS allows 255 characters.
    static let nameLimit = 255

    /// The fields so far, each ended by a zero byte, which none of them holds.
    private(set) var bytes: [UInt8] = []

    private static let placeholder = UInt8(ascii: "#")

    init() {
        bytes.reserveCapacity(512)
    }

    /// Appends a field that is compared as it is.
    mutating func append(name: String?) {
        for byte in (name ?? "").utf8.prefix(Self.nameLimit) where byte != 0 { bytes.append(byte) }
        bytes.append(0)
    }

    /// Appends a field of free text.
    mutating func append(text: String?) {
        let input = ByteText(text ?? "")
        let start = bytes.count
        let limit = start + Self.textLimit
        var index = 0
        while index < input.count, bytes.count < limit {
            let byte = input[index]
            if ByteText.isAlphanumeric(byte) {
                index = appendWord(of: input, at: index)
            } else {
                if byte > 0x20, byte != 0x7F {
                    bytes.append(byte)
                } else if bytes.count > start, bytes.last != 0x20 {
                    bytes.append(0x20)
                }
                index += 1
            }
        }
        // A long word may have passed the limit: the bound holds for every input.
        if bytes.count > limit { bytes.removeSubrange(limit...) }
        if bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
        bytes.append(0)
    }

    /// Appends the word that begins at `start` and returns where the next one may begin.
    private mutating func appendWord(of input: ByteText, at start: Int) -> Int {
        var end = input.end(from: start) { ByteText.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
        while !ByteText.isAlphanumeric(input[end - 1]) { end -= 1 }
        if input[end] == UInt8(ascii: ":") {
            let isURL = input[end + 1] == UInt8(ascii: "/") && input[end + 2] == UInt8(ascii: "/")
            if isURL || input.has("arn", at: start) && end == start + 3 {
                appendPlaceholder()
                return input.end(from: end) { !ByteText.endsAddress($0) }
            }
        }
        if isHostName(input, start..<end) {
            appendPlaceholder()
            return end
        }
        var index = start
        while index < end {
            if ByteText.isAlphanumeric(input[index]) {
                index = appendPiece(of: input, at: index)
            } else {
                bytes.append(input[index])
                index += 1
            }
        }
        return index
    }

    /// Appends the letters and digits that begin at `start` and returns where they end.
    private mutating func appendPiece(of input: ByteText, at start: Int) -> Int {
        if isUUID(input, at: start) {
            appendPlaceholder()
            return start + 36
        }
        let end = input.end(from: start, while: ByteText.isAlphanumeric)
        var digits = 0
        var hexDigits = 0
        var changes = 0
        for index in start..<end {
            let isDigit = ByteText.isDigit(input[index])
            digits += isDigit ? 1 : 0
            hexDigits += ByteText.isHex(input[index]) ? 1 : 0
            changes += index > start && isDigit != ByteText.isDigit(input[index - 1]) ? 1 : 0
        }
        let length = end - start
        if digits == length, isStatus(input, start..<end) {
            bytes.append(contentsOf: input.bytes[start..<end])
        } else if digits > 0,
            hexDigits == length && length >= 6 || changes >= 3 && length >= 6 || input.has("0x", at: start)
        {
            appendPlaceholder()
        } else {
            for index in start..<end {
                if ByteText.isDigit(input[index]) {
                    appendPlaceholder()
                } else {
                    bytes.append(ByteText.lowercased(input[index]))
                }
            }
        }
        return end
    }

    /// Appends one `#`; placeholders with one joining mark between them are one, so `10.0.0.7:443` is.
    private mutating func appendPlaceholder() {
        guard let last = bytes.last, last != Self.placeholder else {
            if bytes.isEmpty { bytes.append(Self.placeholder) }
            return
        }
        switch last {
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"),
            UInt8(ascii: "+"), UInt8(ascii: ","):
            if bytes.count > 1, bytes[bytes.count - 2] == Self.placeholder {
                bytes.removeLast()
                return
            }
        default: break
        }
        bytes.append(Self.placeholder)
    }

    /// Whether three digits stand alone and read as an HTTP status of failure.
    private func isStatus(_ input: ByteText, _ range: Range<Int>) -> Bool {
        guard range.count == 3,
            input[range.lowerBound] == UInt8(ascii: "4") || input[range.lowerBound] == UInt8(ascii: "5")
        else { return false }
        func joins(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"): true
            default: ByteText.isAlphanumeric(byte)
            }
        }
        if joins(input[range.lowerBound - 1]) { return false }
        return !joins(input[range.upperBound]) || !ByteText.isAlphanumeric(input[range.upperBound + 1])
    }

    private func isUUID(_ input: ByteText, at start: Int) -> Bool {
        guard input[start + 8] == 0x2D, input[start + 13] == 0x2D, input[start + 18] == 0x2D, input[start + 23] == 0x2D
        else { return false }
        return (0..<36).allSatisfy { ByteText.isHex(input[start + $0]) || [8, 13, 18, 23].contains($0) }
            && !ByteText.isAlphanumeric(input[start + 36])
    }

    /// Whether a dotted word ends as public and private host names do; `java.lang.Error` and `run.sh` do not.
    private func isHostName(_ input: ByteText, _ range: Range<Int>) -> Bool {
        guard let dot = input.bytes[range].lastIndex(of: UInt8(ascii: ".")) else { return false }
        let length = range.upperBound - dot - 1
        return Self.topLevelNames.contains { $0.utf8.count == length && input.has($0, at: dot + 1) }
    }

    private static let topLevelNames = [
        "com", "io", "net", "org", "internal", "local", "cn", "dev", "cloud", "aws", "eu", "gov", "edu",
    ]
}
