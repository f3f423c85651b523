/// An error answer of the API, in AWS's words where they are known.
///
/// Sources: Amazon ECS API reference, each action's errors and "Common errors".
struct APIError: Error, Equatable {
    var status = HTTPStatus.badRequest
    var code: String
    var message: String

    static func invalidParameter(_ message: String) -> APIError {
        APIError(code: "InvalidParameterException", message: message)
    }

    static let clusterNotFound = APIError(code: "ClusterNotFoundException", message: "Cluster not found.")
    static let noTaskDefinition = APIError(
        code: "ClientException",
        message: "Unable to describe task definition."
    )
    static func badSignature(_ message: String) -> APIError {
        APIError(code: "InvalidSignatureException", message: message)
    }

    static let expiredToken = APIError(
        code: "ExpiredTokenException",
        message: "The security token included in the request is expired"
    )
    static let throttled = APIError(code: "ThrottlingException", message: "Rate exceeded")
    static let serverError = APIError(
        status: .internalServerError,
        code: "ServerException",
        message: "Service Unavailable. Please try again later."
    )
    static let unknownOperation = APIError(code: "UnknownOperationException", message: "")
    static let missingToken = APIError(
        status: .forbidden,
        code: "MissingAuthenticationTokenException",
        message: "Missing Authentication Token"
    )
    static let regionNotEnabled = APIError(
        code: "UnrecognizedClientException",
        message: "The security token included in the request is invalid."
    )

    static func incompleteSignature(_ message: String) -> APIError {
        APIError(code: "IncompleteSignatureException", message: message)
    }

    static func serialization(_ message: String) -> APIError {
        APIError(code: "SerializationException", message: message)
    }

    static func accessDenied(_ operation: ECSOperation, account: String, resource: String) -> APIError {
        APIError(
            code: "AccessDeniedException",
            message: "User: arn:aws:sts::\(account):assumed-role/ecs-reader/session is not authorized to perform: "
                + "ecs:\(operation.rawValue) on resource: \(resource) because no identity-based policy allows "
                + "the ecs:\(operation.rawValue) action"
        )
    }

    /// The body of the answer.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 128 + message.utf8.count)
        json.raw("{\"__type\":")
        json.string(code)
        if !message.isEmpty {
            json.raw(",\"message\":")
            json.string(message)
        }
        json.raw("}")
        return json.bytes
    }
}
