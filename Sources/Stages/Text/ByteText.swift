/// The bytes of a text in UTF-8, with the questions that the scanners of evidence ask of them.
struct ByteText {
    let bytes: [UInt8]

    init(_ text: String) {
        self.init(bytes: Array(text.utf8))
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    /// The byte at `index`, or zero outside of the text.
    subscript(index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    /// The part of the text in `range`.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Where the run that begins at `start` and satisfies `predicate` ends.
    func end(from start: Int, while predicate: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bytes.count, predicate(bytes[index]) { index += 1 }
        return index
    }

    /// Whether `text`, which is ASCII in lower case, stands at `start`, in whatever case.
    func has(_ text: String, at start: Int) -> Bool {
        var index = start
        for byte in text.utf8 {
            guard Self.lowercased(self[index]) == byte else { return false }
            index += 1
        }
        return true
    }

    /// Whether `text`, which is ASCII, stands at `start` as it is.
    func hasExactly(_ text: String, at start: Int) -> Bool {
        var index = start
        for byte in text.utf8 {
            guard self[index] == byte else { return false }
            index += 1
        }
        return true
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39
    }

    static func isUpper(_ byte: UInt8) -> Bool {
        byte >= 0x41 && byte <= 0x5A
    }

    static func isLower(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLower(byte) || isDigit(byte) || isUpper(byte)
    }

    static func isHex(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= 0x61 && byte <= 0x66 || byte >= 0x41 && byte <= 0x46
    }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        isUpper(byte) ? byte | 0x20 : byte
    }

    /// For each byte with which a word begins, a bit for each second one, whatever the case of both; the words are in
    /// lower case, and have two bytes at least.
    static func secondBytes(of words: [[UInt8]]) -> [UInt32] {
        var seconds = [UInt32](repeating: 0, count: 256)
        for word in words {
            seconds[Int(word[0])] |= bit(word[1])
            if isLower(word[0]) { seconds[Int(word[0] ^ 0x20)] |= bit(word[1]) }
        }
        return seconds
    }

    /// The bit of a second byte; letters of both cases have the same.
    static func bit(_ byte: UInt8) -> UInt32 {
        1 << UInt32(byte & 31)
    }

    /// Whether a URL ends before this byte, even one that was not encoded as it should be.
    static func endsURL(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"),
            UInt8(ascii: ">"):
            true
        default: false
        }
    }

    /// Whether a URL or an ARN within a text ends before this byte.
    static func endsAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"):
            true
        default: false
        }
    }
}
