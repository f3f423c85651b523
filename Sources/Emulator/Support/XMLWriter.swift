/// Writes XML into bytes: elements and text, all that AWS's answers have.
struct XMLWriter {
    private(set) var bytes: [UInt8] = []

    /// Appends an element of text; nothing where there is no text.
    mutating func element(_ name: String, _ text: String?) {
        guard let text else { return }
        element(name) { $0.text(text) }
    }

    /// Appends an element around what `content` writes.
    mutating func element(_ name: String, namespace: String? = nil, _ content: (inout XMLWriter) -> Void) {
        bytes.append(contentsOf: "<\(name)".utf8)
        if let namespace { bytes.append(contentsOf: " xmlns=\"\(namespace)\"".utf8) }
        bytes.append(contentsOf: ">".utf8)
        content(&self)
        bytes.append(contentsOf: "</\(name)>".utf8)
    }

    private mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
