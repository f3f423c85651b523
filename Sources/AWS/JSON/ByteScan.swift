/// Looks for bytes in arrays, eight at a time.
package enum ByteScan {
    /// Where the next line feed is; the end where there is none.
    package static func lineFeed(in bytes: [UInt8], from start: Int) -> Int {
        JSONBytes.lend(bytes[...]) { bytes in
            var index = start
            while let word = bytes.word(at: index) {
                let count = ByteWord.countBeforeLineFeed(word)
                index += count
                if count < 8 { return index }
            }
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            return index
        }
    }

    /// Where the next quotation mark, backslash or control character is; the end where there is none.
    package static func endOfPlainText(in bytes: [UInt8], from start: Int) -> Int {
        JSONBytes.lend(bytes[...]) { bytes in
            var index = start
            while let word = bytes.word(at: index) {
                let count = ByteWord.countBeforeEndOfPlainText(word)
                index += count
                if count < 8 { return index }
            }
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), ..<0x20: return index
                default: index += 1
                }
            }
            return index
        }
    }
}
