/// Reads a small JSON document, keeping lines: Foundation's decoder does not say where it found something.
///
/// Source: RFC 8259.
package struct JSONReader {
    /// How large a document may be, in bytes.
    static let sizeLimit = 4 << 20
    /// How many brackets may stand within each other.
    static let depthLimit = 16

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// Reads a document to its end.
    ///
    /// - Throws: ``SettingError`` that names the line.
    package static func read(_ bytes: [UInt8]) throws(SettingError) -> JSONNode {
        guard bytes.count <= sizeLimit else { throw SettingError("it is larger than \(sizeLimit) bytes") }
        var reader = JSONReader(bytes)
        let node = try reader.node(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.error("something stands behind the end") }
        return node
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark, which some editors write.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private mutating func node(depth: Int) throws(SettingError) -> JSONNode {
        skipSpace()
        let start = line
        guard depth <= Self.depthLimit else { throw error("more than \(Self.depthLimit) brackets within each other") }
        switch peek {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), line: start)
        case UInt8(ascii: "["): return JSONNode(value: .array(try elements(depth: depth)), line: start)
        case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), line: start)
        case nil: throw error("it ends where a value should stand")
        default: return JSONNode(value: try word(), line: start)
        }
    }

    private mutating func members(depth: Int) throws(SettingError) -> [JSONNode.Member] {
        position += 1
        var members: [JSONNode.Member] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return members }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw error("a key in quotation marks should stand here") }
            let keyLine = line
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw error("a colon is missing behind \(key.quoted)") }
            members.append(.init(key: key, line: keyLine, value: try node(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return members }
            guard take(UInt8(ascii: ",")) else {
                throw error("a comma or } is missing behind the value of \(key.quoted)")
            }
        }
    }

    private mutating func elements(depth: Int) throws(SettingError) -> [JSONNode] {
        position += 1
        var elements: [JSONNode] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try node(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return elements }
            guard take(UInt8(ascii: ",")) else { throw error("a comma or ] is missing") }
        }
    }

    private mutating func word() throws(SettingError) -> JSONNode.Value {
        let word = bytes[position...].prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        let text = String(decoding: word, as: UTF8.self)
        position = word.endIndex
        switch text {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            guard text.utf8.count <= 64, Self.isNumber(word) else { throw error("no value of JSON stands here") }
            return .number(text)
        }
    }

    /// Whether a word is a number of JSON's: Swift reads others too, such as `nan` and `0x10`.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        func takesDigits() -> Bool {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest[digits.endIndex...]
            return !digits.isEmpty
        }
        func takes(_ signs: String) -> Bool {
            guard let first = rest.first, signs.utf8.contains(first) else { return false }
            rest.removeFirst()
            return true
        }
        _ = takes("-")
        guard takes("0") || takesDigits() else { return false }
        if takes("."), !takesDigits() { return false }
        if takes("eE") {
            _ = takes("+-")
            guard takesDigits() else { return false }
        }
        return rest.isEmpty
    }

    private mutating func string() throws(SettingError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw error("a text is not UTF-8") }
                return string
            case UInt8(ascii: "\\"): text += try escape()
            case ..<0x20: throw error("a text has no end on its line")
            default: text.append(byte)
            }
        }
        throw error("a text has no end")
    }

    private mutating func escape() throws(SettingError) -> [UInt8] {
        guard let byte = peek else { throw error("a text has no end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"):
            let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
            // `UInt32` takes a sign as well. What JSON writes as two halves has no place in the names of an estate.
            guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
                let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
            else {
                throw error("no character stands behind \\u")
            }
            position += 4
            return Array(String(Character(scalar)).utf8)
        default: throw error("no character is written with such a backslash")
        }
    }

    // MARK: Bytes

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if byte == 0x0A { line += 1 }
            position += 1
        }
    }

    private func error(_ reason: String) -> SettingError {
        SettingError("line \(line): \(reason)")
    }
}
