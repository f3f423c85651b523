/// Eight bytes that are looked at together.
///
/// The tests set the highest bit of each byte that fits, and perhaps of bytes behind the first one that does: so the
/// first hit is exact, and all that is asked for.
enum ByteWord {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    /// Eight spaces.
    static let spaces: UInt64 = ones &* 0x20

    /// How many bytes stand before the first quotation mark, backslash or control character; 8 when there is none.
    @inline(__always)
    static func countBeforeEndOfPlainText(_ word: UInt64) -> Int {
        let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let found =
            ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
        return (found & highBits).trailingZeroBitCount >> 3
    }

    /// How many bytes stand before the first line feed; 8 when there is none.
    @inline(__always)
    static func countBeforeLineFeed(_ word: UInt64) -> Int {
        let lineFeed = word ^ (ones &* 0x0A)
        return ((lineFeed &- ones) & ~lineFeed & highBits).trailingZeroBitCount >> 3
    }
}
