/// Reads an XML document from its first byte to its last, keeping the open elements on a stack of its own.
struct XMLParser {
    /// Bytes of a document at most.
    static let sizeLimit = 4 << 20
    /// Elements within each other at most.
    static let depthLimit = 32
    /// Elements of a document at most.
    static let elementLimit = 100_000

    private let bytes: [UInt8]
    private var position = 0
    private var open: [(element: XMLBody.Element, name: ArraySlice<UInt8>, text: [UInt8])] = []
    private var root: XMLBody.Element?
    private var elements = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The root of the document.
    mutating func document() throws(XMLBody.Failure) -> XMLBody.Element {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
        if starts("\u{FEFF}") { position += 3 }
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                try text()
            } else if starts("<!--") {
                try skip(past: "-->")
            } else if starts("<![CDATA[") {
                try characterData()
            } else if starts("<!") {
                throw .forbidden
            } else if starts("<?") {
                try skip(past: "?>")
            } else if starts("</") {
                try endTag()
            } else {
                try startTag()
            }
        }
        guard let root, open.isEmpty else { throw .malformed }
        return root
    }

    // MARK: Tags

    private mutating func startTag() throws(XMLBody.Failure) {
        position += 1
        let name = try self.name()
        elements += 1
        guard open.count < Self.depthLimit, elements <= Self.elementLimit else { throw .tooLarge }
        guard root == nil else { throw .malformed }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        guard !local.isEmpty else { throw .malformed }
        open.append((XMLBody.Element(name: String(decoding: local, as: UTF8.self)), name, []))
        if try attributes() { close() }
    }

    private mutating func endTag() throws(XMLBody.Failure) {
        position += 2
        let name = try self.name()
        skipSpace()
        guard take(UInt8(ascii: ">")), open.last?.name == name else { throw .malformed }
        close()
    }

    /// Passes over the attributes of a tag to its end; returns whether the element ends with it.
    private mutating func attributes() throws(XMLBody.Failure) -> Bool {
        while position < bytes.count {
            skipSpace()
            if take(UInt8(ascii: ">")) { return false }
            if take(UInt8(ascii: "/")) {
                guard take(UInt8(ascii: ">")) else { throw .malformed }
                return true
            }
            _ = try name()
            skipSpace()
            guard take(UInt8(ascii: "=")) else { throw .malformed }
            skipSpace()
            guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
                throw .malformed
            }
            let quote = bytes[position]
            guard let end = bytes[(position + 1)...].firstIndex(of: quote) else { throw .malformed }
            position = end + 1
        }
        throw .malformed
    }

    private mutating func close() {
        guard let top = open.popLast() else { return }
        var element = top.element
        element.text = String(decoding: top.text, as: UTF8.self).trimmed
        if open.isEmpty { root = element } else { open[open.count - 1].element.children.append(element) }
    }

    // MARK: Texts

    private mutating func text() throws(XMLBody.Failure) {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        guard !open.isEmpty else {
            guard bytes[position..<end].allSatisfy(Self.isSpace) else { throw .malformed }
            position = end
            return
        }
        while position < end {
            if bytes[position] == UInt8(ascii: "&") {
                try reference(before: end)
            } else {
                open[open.count - 1].text.append(bytes[position])
                position += 1
            }
        }
    }

    private mutating func characterData() throws(XMLBody.Failure) {
        position += "<![CDATA[".utf8.count
        let start = position
        try skip(past: "]]>")
        guard !open.isEmpty else { throw .malformed }
        open[open.count - 1].text.append(contentsOf: bytes[start..<(position - 3)])
    }

    /// One of XML's own five entities, or a character by its number.
    private mutating func reference(before end: Int) throws(XMLBody.Failure) {
        // The longest reference there is: &#1114111; with its sign and semicolon.
        let window = bytes[position..<min(end, position + 12)]
        guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { throw .malformed }
        let name = String(decoding: bytes[(position + 1)..<semicolon], as: UTF8.self)
        position = semicolon + 1
        let scalar: Unicode.Scalar?
        switch name {
        case "lt": scalar = "<"
        case "gt": scalar = ">"
        case "amp": scalar = "&"
        case "quot": scalar = "\""
        case "apos": scalar = "'"
        default:
            if name.contains("+") || name.contains("-") {
                scalar = nil  // `UInt32` takes a sign.
            } else if name.hasPrefix("#x") {
                scalar = UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
            } else if name.hasPrefix("#") {
                scalar = UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
            } else {
                scalar = nil
            }
        }
        guard let scalar else { throw .malformed }
        open[open.count - 1].text.append(contentsOf: String(scalar).utf8)
    }

    // MARK: Bytes

    private mutating func name() throws(XMLBody.Failure) -> ArraySlice<UInt8> {
        let name = bytes[position...].prefix { !Self.isSpace($0) && !"<>/=&\"'".utf8.contains($0) }
        guard !name.isEmpty else { throw .malformed }
        position = name.endIndex
        return name
    }

    private mutating func skip(past end: String) throws(XMLBody.Failure) {
        while position < bytes.count {
            if starts(end) {
                position += end.utf8.count
                return
            }
            position += 1
        }
        throw .malformed
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private func starts(_ text: String) -> Bool {
        bytes[position...].starts(with: text.utf8)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x0A, 0x0D].contains(byte)
    }
}
