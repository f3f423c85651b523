/// Writes JSON straight into bytes.
///
/// The emulator renders every answer itself: a page of a hundred tasks takes well under a millisecond, several
/// times less than an encoder that goes through a tree, and the emulator must never be what a benchmark measures.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends text that is JSON already.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends a string with its quotation marks, escaped.
    mutating func string(_ text: String) {
        raw("\"")
        self.text(text)
        raw("\"")
    }

    /// Appends part of a string, escaped.
    mutating func text(_ text: String) {
        let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
            // No early exit, so that the compiler can look at many bytes at once; nearly no text needs escaping.
            var special: UInt8 = 0
            for byte in utf8 {
                special |=
                    (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
                    | (byte == UInt8(ascii: "\\") ? 1 : 0)
            }
            if special == 0 {
                bytes.append(contentsOf: utf8)
            } else {
                for byte in utf8 { escape(byte) }
            }
        }
        if isWritten == nil {
            for byte in text.utf8 { escape(byte) }
        }
    }

    /// Appends a UUID made of a number, the same for the same number.
    mutating func uuid(_ number: UInt64) {
        appendUUID(number, to: &bytes)
    }

    /// Appends text without quotation marks; the caller knows that nothing in it needs escaping.
    mutating func unescaped(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends bytes as they are.
    mutating func append(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    /// Appends a whole number.
    mutating func number(_ number: Int) {
        unescaped(String(number))
    }

    /// Appends an instant the way AWS JSON 1.1 writes it: seconds since 1970 with three decimals.
    mutating func timestamp(milliseconds: Int) {
        let milliseconds = max(0, milliseconds)
        number(milliseconds / 1000)
        bytes.append(UInt8(ascii: "."))
        let fraction = milliseconds % 1000
        bytes.append(UInt8(ascii: "0") + UInt8(fraction / 100))
        bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10 % 10))
        bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10))
    }

    /// Appends the elements with commas between them.
    mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case UInt8(ascii: "\n"): raw("\\n")
        case UInt8(ascii: "\r"): raw("\\r")
        case UInt8(ascii: "\t"): raw("\\t")
        case ..<0x20:
            raw("\\u00")
            for digit in [byte >> 4, byte & 0xF] {
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
            }
        default: bytes.append(byte)
        }
    }
}
