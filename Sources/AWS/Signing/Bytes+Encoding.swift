extension [UInt8] {
    /// Appends bytes as lower-case hexadecimal digits.
    package mutating func appendHex(_ bytes: [UInt8]) {
        for byte in bytes { appendHex(byte) }
    }

    /// Appends a byte as two lower-case hexadecimal digits.
    mutating func appendHex(_ byte: UInt8) {
        append(Self.digit(byte >> 4, letters: "a"))
        append(Self.digit(byte & 15, letters: "a"))
    }

    /// Appends a byte as it is when RFC 3986 calls it unreserved, else as a percent sign and two digits.
    mutating func appendPercentEncoded(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            append(byte)
        default:
            append(UInt8(ascii: "%"))
            append(Self.digit(byte >> 4, letters: "A"))
            append(Self.digit(byte & 15, letters: "A"))
        }
    }

    private static func digit(_ value: UInt8, letters: Unicode.Scalar) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: letters) + value - 10
    }
}
