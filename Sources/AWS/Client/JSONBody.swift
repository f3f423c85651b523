#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The bodies of the AWS JSON protocols, but for ECS's lists and its descriptions of tasks and services: they are what
/// a sweep reads most of, and have a reader of their own (``JSONParser``).
enum JSONBody {
    /// Decodes an answer.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
