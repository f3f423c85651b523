#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The bodies of the AWS JSON protocols, but for that of DescribeTasks: it is where the bytes of a sweep are, and has a
/// reader of its own (``JSONParser``).
enum JSONBody {
    /// Decodes an answer.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
