extension JSONParser {
    /// Passes over the value that comes next.
    mutating func skipValue() throws(JSONError) {
        switch bytes[position] {
        case UInt8(ascii: "\""): _ = try plainText()
        case UInt8(ascii: "{"):
            try openObject()
            while try nextUnwantedKey() { try skipValue() }
        case UInt8(ascii: "["):
            try openArray()
            while try nextElement() { try skipValue() }
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default:
            guard isAtNumber else { throw malformed }
            try skipNumber()
        }
    }

    /// As ``nextKey()``, but what the key says is not kept.
    private mutating func nextUnwantedKey() throws(JSONError) -> Bool {
        guard try next(orEnd: UInt8(ascii: "}")) else { return false }
        guard bytes[position] == UInt8(ascii: "\"") else { throw malformed }
        _ = try plainText()
        skipSpace()
        guard bytes[position] == UInt8(ascii: ":") else { throw malformed }
        position += 1
        skipSpace()
        return true
    }
}
