public import HTTP

/// Why a call of an AWS service has no answer.
public enum AWSError: Error, Sendable, Equatable {
    /// The service answered with an error.
    case service(ServiceError)
    /// No whole answer came.
    case transport(HTTPError)
    /// The answer says that it is one, but is not in the form that the operation has.
    case undecodable(operation: String)
    /// There are no credentials to sign with.
    case credentials(CredentialError)
    /// A list came back to a page that it had given before: following it would never end.
    case repeatedToken
    /// A list did not come to its end within what is read of one: following it might never end.
    case endlessList(EndlessList)
    /// The task was cancelled.
    case cancelled
}

extension AWSError {
    /// A short name of the error: AWS's own code, or a name for what never reached AWS.
    public var code: String {
        switch self {
        case .service(let error): error.code
        case .transport: "TransportError"
        case .undecodable: "UndecodableAnswer"
        case .credentials: "CredentialError"
        case .repeatedToken: "RepeatedToken"
        case .endlessList: "EndlessList"
        case .cancelled: "Cancelled"
        }
    }

    /// What happened, in words that may be shown; what AWS said in it is bounded and free of controls.
    public var message: String {
        switch self {
        case .service(let error): error.message
        case .transport(let error): error.message
        case .undecodable(let operation): "The answer of \(operation) is not in the form that the API has. Try again."
        case .credentials(let error): error.description
        case .repeatedToken: "The list came back to a page that it had given before. Try again."
        case .endlessList(let list): list.description
        case .cancelled: "The call was cancelled."
        }
    }
}

extension AWSError: CustomStringConvertible {
    /// The code and the message.
    public var description: String { "\(code): \(message)" }
}
