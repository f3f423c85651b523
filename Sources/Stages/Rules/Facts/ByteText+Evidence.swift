extension ByteText {
    /// The beginning of a reason or a log line, as the scanners of facts look at it.
    ///
    /// Backslashes go, for quotation marks come escaped once and twice; control characters become spaces, and what is not
    /// ASCII goes. No more is read than the rules read.
    init(evidence text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(text.utf8.count, PhraseMatcher.scanLimit))
        for byte in text.utf8.prefix(PhraseMatcher.scanLimit) where byte < 0x7F && byte != UInt8(ascii: "\\") {
            bytes.append(max(byte, 0x20))
        }
        self.init(bytes: bytes)
    }

    /// Where the first `phrase` behind `start` ends, in whatever case; `nil` where there is none.
    ///
    /// - Parameter phrase: ASCII in lower case.
    func end(of phrase: String, from start: Int = 0) -> Int? {
        var phrase = phrase
        return phrase.withUTF8 { phrase in
            bytes.withUnsafeBytes { ByteSearch(phrase)?.end(in: $0, from: start) }
        }
    }

    /// The word behind the first of the phrases that has one: a run of what names are made of.
    func word(behind phrases: [String]) -> String? {
        for phrase in phrases {
            if let start = end(of: phrase), let word = word(at: start) { return word }
        }
        return nil
    }

    /// The word at `start` or behind the spaces and quotation marks there.
    func word(at start: Int) -> String? {
        let start = end(from: start) { $0 == 0x20 || Self.isQuote($0) }
        var end = end(from: start, while: Self.isName)
        // The end of a sentence or of a clause is no part of a name.
        while end > start, ".,:;".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > start ? string(start..<end) : nil
    }

    static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }

    /// Whether names of AWS, of images and of files have such a byte.
    static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "."),
            UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"):
            true
        default: isAlphanumeric(byte)
        }
    }
}
