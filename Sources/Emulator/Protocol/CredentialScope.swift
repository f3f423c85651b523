/// Who calls and where, as the `Authorization` header of Signature Version 4 says.
struct CredentialScope: Equatable {
    /// The access key id.
    var accessKeyID: String
    /// The region.
    var region: String

    /// Reads an `Authorization` header for a service; the signature must be there but is not verified.
    init(authorization: [UInt8]?, service: String = "ecs") throws(APIError) {
        guard let authorization, !authorization.isEmpty else { throw .missingToken }
        let algorithm = "AWS4-HMAC-SHA256 "
        guard authorization.starts(with: algorithm.utf8) else {
            throw .incompleteSignature("Authorization header must begin with 'AWS4-HMAC-SHA256'.")
        }
        // Bytes and no strings: this runs for every request, and splitting strings costs as much as all the rest.
        let parts = authorization.dropFirst(algorithm.utf8.count).split(separator: UInt8(ascii: ","))
        func value(_ name: StaticString) throws(APIError) -> ArraySlice<UInt8> {
            for part in parts {
                let field = part.drop { $0 == UInt8(ascii: " ") }
                let isNamed = name.withUTF8Buffer { field.starts(with: $0) }
                let value = field.dropFirst(name.utf8CodeUnitCount)
                if isNamed, value.first == UInt8(ascii: "="), value.count > 1 { return value.dropFirst() }
            }
            throw .incompleteSignature("Authorization header requires '\(name)' parameter.")
        }
        _ = try value("SignedHeaders")
        _ = try value("Signature")
        let scope = try value("Credential").split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard scope.count == 5, scope[3].elementsEqual(service.utf8), scope[4].elementsEqual("aws4_request".utf8),
            !scope[0].isEmpty, !scope[2].isEmpty
        else {
            throw .incompleteSignature("Credential must be <access key>/<date>/<region>/\(service)/aws4_request.")
        }
        accessKeyID = String(decoding: scope[0], as: UTF8.self)
        region = String(decoding: scope[2], as: UTF8.self)
    }
}
