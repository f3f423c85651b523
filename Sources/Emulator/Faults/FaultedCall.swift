#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A call as far as faults look at it.
struct FaultedCall {
    /// The name of the operation.
    var operation: String
    /// The region that it is signed for.
    var region: String
    /// The name of the cluster that it concerns.
    var cluster: String?
    /// The same number for the same question of the same account: a retry has that of the call before it.
    var identity: UInt64

    /// Reads a request for an operation of a service.
    init(_ request: ServedRequest, operation: String, service: String) {
        self.operation = operation
        let scope = try? CredentialScope(authorization: request.authorization, service: service)
        region = scope?.region ?? ""
        if service == "ecs" { cluster = Self.cluster(request.body) }
        identity = SeededGenerator.seed(0, "\(operation)\n\(scope?.accessKeyID ?? "")\n\(region)")
        for byte in request.body { identity = (identity ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }

    private static func cluster(_ body: [UInt8]) -> String? {
        struct Input: Decodable { var cluster: String? }
        let reference = (try? JSONDecoder().decode(Input.self, from: Data(body)))?.cluster
        return reference?.split(separator: "/").last.map(String.init)
    }
}
