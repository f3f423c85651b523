#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The bodies of the AWS JSON protocols, but for ECS's lists and its descriptions of tasks and services: they are what
/// a sweep reads most of, and have a reader of their own (``JSONParser``).
enum JSONBody {
    /// The largest document that is read, in bytes: Foundation's decoder takes many times as much memory.
    static let sizeLimit = 8 << 20

    /// Why a document is not read that may be one.
    struct TooLarge: Error {}

    /// Decodes an answer.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        guard bytes.count <= sizeLimit else { throw TooLarge() }
        return try JSONDecoder().decode(type, from: Data(bytes))
    }
}
