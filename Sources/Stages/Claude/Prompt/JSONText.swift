#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// Writes JSON that is the same every time.
enum JSONText {
    /// The value as JSON with its keys sorted.
    ///
    /// What is encoded here is made of strings, integers and Booleans, which always encode: the empty text never comes.
    static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
