/// Who calls and where, as the `Authorization` header of Signature Version 4 says.
struct CredentialScope: Equatable {
    /// The access key id.
    var accessKeyID: String
    /// The region.
    var region: String

    /// Reads an `Authorization` header; the signature must be there but is not verified.
    init(authorization: String?) throws(APIError) {
        guard let authorization, !authorization.isEmpty else { throw .missingToken }
        let algorithm = "AWS4-HMAC-SHA256 "
        guard authorization.hasPrefix(algorithm) else {
            throw .incompleteSignature("Authorization header must begin with 'AWS4-HMAC-SHA256'.")
        }
        var fields: [Substring: Substring] = [:]
        for part in authorization.dropFirst(algorithm.count).split(separator: ",") {
            let field = part.drop { $0 == " " }
            guard let equals = field.firstIndex(of: "=") else { continue }
            fields[field[..<equals]] = field[field.index(after: equals)...]
        }
        for name in ["Credential", "SignedHeaders", "Signature"] where fields[name[...], default: ""].isEmpty {
            throw .incompleteSignature("Authorization header requires '\(name)' parameter.")
        }
        let scope = fields["Credential", default: ""].split(separator: "/", omittingEmptySubsequences: false)
        guard scope.count == 5, scope[3] == "ecs", scope[4] == "aws4_request", !scope[0].isEmpty, !scope[2].isEmpty
        else {
            throw .incompleteSignature("Credential must be <access key>/<date>/<region>/ecs/aws4_request.")
        }
        accessKeyID = String(scope[0])
        region = String(scope[2])
    }
}
