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
    static let noLogStream = APIError(
        code: "ResourceNotFoundException",
        message: "The specified log stream does not exist."
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

    /// The error for keys that do not exist, or not in the region: each service has its own words.
    static func unknownKeys(_ service: String) -> APIError {
        switch service {
        case "sts":
            APIError(status: .forbidden, code: "InvalidClientTokenId", message: regionNotEnabled.message)
        case "ec2":
            APIError(
                status: .unauthorized,
                code: "AuthFailure",
                message: "AWS was not able to validate the provided access credentials"
            )
        default: regionNotEnabled
        }
    }

    static func notAuthorized(_ caller: String, action: String, resource: String) -> APIError {
        APIError(
            status: ["ecs:", "logs:", "organizations:"].contains(where: action.hasPrefix) ? .badRequest : .forbidden,
            code: action.hasPrefix("sts:")
                ? "AccessDenied" : action.hasPrefix("ec2:") ? "UnauthorizedOperation" : "AccessDeniedException",
            message: "User: \(caller) is not authorized to perform: \(action) on resource: \(resource)"
        )
    }

    static func invalidInput(_ message: String) -> APIError {
        APIError(code: "InvalidInputException", message: message)
    }

    static func validation(_ message: String) -> APIError {
        APIError(code: "ValidationError", message: message)
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

    /// The code as the query protocols write it: their common errors are named without "Exception".
    var queryCode: String {
        if code == "InvalidSignatureException" { return "SignatureDoesNotMatch" }
        return code.hasSuffix("Exception") ? String(code.dropLast("Exception".count)) : code
    }

    /// The body of the answer of STS.
    func queryXML(requestID: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("ErrorResponse", namespace: "https://sts.amazonaws.com/doc/2011-06-15/") { xml in
            xml.element("Error") { xml in
                xml.element("Type", status.rawValue >= 500 ? "Receiver" : "Sender")
                xml.element("Code", queryCode)
                xml.element("Message", message)
            }
            xml.element("RequestId", requestID)
        }
        return xml.bytes
    }

    /// The body of the answer of EC2.
    func ec2XML(requestID: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("Response") { xml in
            xml.element("Errors") { xml in
                xml.element("Error") { xml in
                    xml.element("Code", queryCode)
                    xml.element("Message", message)
                }
            }
            xml.element("RequestID", requestID)
        }
        return xml.bytes
    }
}
