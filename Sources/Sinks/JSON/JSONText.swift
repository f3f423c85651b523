import Text

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The one way in which values become JSON here: keys sorted, slashes as they are.
///
/// Invisible characters, such as DEL, the C1 controls and the bidirectional overrides, are written as `\u` escapes:
/// JSON allows them raw, but they would act on a terminal that shows the text.
public struct JSONText: Sendable {
    /// How the JSON is laid out.
    public enum Layout: Sendable {
        /// On one line, for programs.
        case line
        /// A line for each value, for people.
        case indented
    }

    private let encoder: JSONEncoder

    /// Makes an encoder.
    public init(_ layout: Layout = .line) {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if layout == .indented { encoder.outputFormatting.insert(.prettyPrinted) }
    }

    /// The value as JSON, without a newline at its end.
    ///
    /// - Throws: `EncodingError` when the value cannot be JSON, such as a number that is not finite.
    public func encode(_ value: some Encodable) throws -> [UInt8] {
        Self.escapingInvisible(Array(try encoder.encode(value)))
    }

    /// JSON with its invisible characters escaped.
    ///
    /// Outside of strings JSON is ASCII without DEL, so what is escaped is inside of one. A line break is layout: inside
    /// of a string it has been escaped already.
    private static func escapingInvisible(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x7F }) else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var copied = text.startIndex
        for index in text.unicodeScalars.indices where text.unicodeScalars[index].isInvisible {
            if text.unicodeScalars[index] == "\n" { continue }
            result += text.utf8[copied..<index]
            result += escape(text.unicodeScalars[index])
            copied = text.unicodeScalars.index(after: index)
        }
        return result + text.utf8[copied...]
    }

    /// The escape of a scalar: two where UTF-16 has a pair.
    static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
        scalar.utf16.flatMap { unit in
            let digits = String(unit, radix: 16)
            return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
    }
}
