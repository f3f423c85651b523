extension JSONParser {
    /// The text that comes next; `nil` for null.
    mutating func optionalString() throws(JSONError) -> String? {
        if try takeNull() { return nil }
        return try string()
    }

    /// The text that comes next.
    mutating func string() throws(JSONError) -> String {
        guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected() }
        let text = try plainText()
        return text.hasEscapes ? unescaped(text.range) : bytes.text(in: text.range)
    }

    /// Reads a text in quotation marks: where it is, and whether something in it is written with a backslash.
    mutating func plainText() throws(JSONError) -> (range: Range<Int>, hasEscapes: Bool) {
        position += 1
        let start = position
        var hasEscapes = false
        while true {
            while let word = bytes.word(at: position) {
                let count = ByteWord.countBeforeEndOfPlainText(word)
                position += count
                if count < 8 { break }
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return (start..<position - 1, hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try skipEscape()
            case ..<0x20: throw malformed
            default: position += 1
            }
        }
    }

    private mutating func skipEscape() throws(JSONError) {
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            guard codeUnit(at: position + 2) != nil else { throw malformed }
            position += 6
        default: throw malformed
        }
    }

    /// The text in a range that ``plainText()`` has gone through.
    func unescaped(_ range: Range<Int>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                index += 1
                continue
            }
            index += 2
            switch bytes[index - 1] {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                let (scalar, length) = scalar(at: index)
                result += Array(String(Character(scalar)).utf8)
                index += length
            case let other: result.append(other)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The character whose hexadecimal digits begin here, and how many bytes they take with those of its other half.
    private func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        guard let unit = codeUnit(at: index) else { return (replacement, 4) }
        guard UTF16.isLeadSurrogate(unit) else { return (Unicode.Scalar(unit) ?? replacement, 4) }
        guard bytes[index + 4] == UInt8(ascii: "\\"), bytes[index + 5] == UInt8(ascii: "u"),
            let other = codeUnit(at: index + 6), UTF16.isTrailSurrogate(other)
        else { return (replacement, 4) }
        return (UTF16.decode(UTF16.EncodedScalar([unit, other])), 10)
    }

    /// Four hexadecimal digits.
    private func codeUnit(at index: Int) -> UInt16? {
        var unit: UInt16 = 0
        for offset in 0..<4 {
            let digit: UInt8
            switch bytes[index + offset] {
            case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case let byte where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"):
                digit = byte - UInt8(ascii: "a") + 10
            case let byte where byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "F"):
                digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
