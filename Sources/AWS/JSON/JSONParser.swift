/// Reads a JSON document from bytes, a value at a time and without a tree.
///
/// Who reads asks for what should come: a member, an element, a text. What is not wanted is passed over, but must be
/// JSON as well. Source: RFC 8259. Where that leaves a choice:
/// - The document is UTF-8. Bytes that are not, and halves of surrogate pairs, become U+FFFD: a reason that was cut in
///   the middle of a character must not cost a task.
/// - Of members with the same key the last one counts, as for AWS's SDKs.
/// - At most 512 brackets may stand within each other.
struct JSONParser {
    /// How many brackets may stand within each other.
    static let depthLimit = 512

    let bytes: JSONBytes
    var position = 0
    /// The key that was read last, quotation marks excluded: an error names it.
    private(set) var key: Range<Int>?
    /// The same, where it was written with escapes.
    private var escapedKey: String?
    private var depth = 0
    /// Whether a bracket has opened with nothing behind it yet.
    private var isAtStart = false

    /// Reads a document, which must end where `body` does.
    ///
    /// - Throws: What `body` throws; ``JSONError/malformed(offset:)`` when something stands behind the end.
    static func read<Value>(
        _ document: ArraySlice<UInt8>,
        _ body: (inout JSONParser) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        try JSONBytes.lend(document) { (bytes) throws(JSONError) -> Value in
            var parser = JSONParser(bytes: bytes)
            // A byte order mark, which some programs write.
            if bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { parser.position = 3 }
            parser.skipSpace()
            let value = try body(&parser)
            parser.skipSpace()
            guard parser.position == bytes.count else { throw parser.malformed }
            return value
        }
    }

    private init(bytes: JSONBytes) {
        self.bytes = bytes
    }

    // MARK: Objects

    /// Enters the object that comes next.
    mutating func openObject() throws(JSONError) {
        try open(UInt8(ascii: "{"))
    }

    /// Reads the next key and stands before its value; false at the object's end, which is left.
    @inline(__always)
    mutating func nextKey() throws(JSONError) -> Bool {
        guard try next(orEnd: UInt8(ascii: "}")) else { return false }
        guard bytes[position] == UInt8(ascii: "\"") else { throw malformed }
        let text = try plainText()
        key = text.range
        skipSpace()
        guard bytes[position] == UInt8(ascii: ":") else { throw malformed }
        position += 1
        skipSpace()
        // Nobody writes such keys, so what they cost does not matter.
        if text.hasEscapes { escapedKey = unescaped(text.range) } else { escapedKey = nil }
        return true
    }

    /// Whether the key that was read last is this one.
    @inline(__always)
    func isKey(_ name: StaticString) -> Bool {
        guard let key else { return false }
        if let escapedKey { return escapedKey == name.description }
        return bytes.equals(name, in: key)
    }

    // MARK: Arrays

    /// Enters the array that comes next.
    mutating func openArray() throws(JSONError) {
        try open(UInt8(ascii: "["))
    }

    /// Stands before the next element; false at the array's end, which is left.
    @inline(__always)
    mutating func nextElement() throws(JSONError) -> Bool {
        try next(orEnd: UInt8(ascii: "]"))
    }

    /// The elements of the array that comes next; none for null.
    mutating func elements<Element>(
        _ read: (inout JSONParser) throws(JSONError) -> Element
    ) throws(JSONError) -> [Element]? {
        if try takeNull() { return nil }
        let owner = key
        var elements: [Element] = []
        try openArray()
        while try nextElement() {
            // What is no element is the array's fault, not that of the last key in the element before.
            key = owner
            elements.append(try read(&self))
        }
        return elements
    }

    // MARK: Values

    /// Whether null comes next, which is then read.
    @inline(__always)
    mutating func takeNull() throws(JSONError) -> Bool {
        guard bytes[position] == UInt8(ascii: "n") else { return false }
        try word("null")
        return true
    }

    /// Whether an array comes next.
    var isAtArray: Bool { bytes[position] == UInt8(ascii: "[") }

    /// Where a value begins, so that one can come back to it.
    struct Place {
        fileprivate let position: Int
        fileprivate let depth: Int
    }

    /// Where the value begins that comes next.
    var place: Place { Place(position: position, depth: depth) }

    /// Goes back to a value whose reading was given up, and passes over it.
    mutating func skipValue(at place: Place) throws(JSONError) {
        position = place.position
        depth = place.depth
        isAtStart = false
        try skipValue()
    }

    /// An error that says that the value is of another kind, or no JSON.
    func unexpected() -> JSONError {
        var rest = self
        do { try rest.skipValue() } catch { return error }
        return .unexpected(field: escapedKey ?? key.map { bytes.text(in: $0) })
    }

    /// An error that says that there is no JSON here.
    var malformed: JSONError { .malformed(offset: position) }

    // MARK: Steps

    @inline(__always)
    mutating func open(_ bracket: UInt8) throws(JSONError) {
        guard bytes[position] == bracket else { throw unexpected() }
        guard depth < Self.depthLimit else { throw malformed }
        position += 1
        depth += 1
        isAtStart = true
    }

    @inline(__always)
    mutating func next(orEnd bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        if bytes[position] == bracket {
            position += 1
            depth -= 1
            isAtStart = false
            return false
        }
        if isAtStart {
            isAtStart = false
            return true
        }
        guard bytes[position] == UInt8(ascii: ",") else { throw malformed }
        position += 1
        skipSpace()
        return true
    }

    /// Reads a word of JSON.
    mutating func word(_ word: StaticString) throws(JSONError) {
        guard bytes.equals(word, in: position..<position + word.utf8CodeUnitCount) else { throw malformed }
        position += word.utf8CodeUnitCount
    }

    /// Passes over white space.
    @inline(__always)
    mutating func skipSpace() {
        guard bytes[position] <= 0x20 else { return }
        skipSpaces()
    }

    private mutating func skipSpaces() {
        while true {
            switch bytes[position] {
            case 0x20:
                // Indented documents are one half spaces.
                while bytes.word(at: position) == ByteWord.spaces { position += 8 }
                if bytes[position] == 0x20 { position += 1 }
            case 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }
}
