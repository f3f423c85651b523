/// The errors that the APIs document for each operation, as far as a read can meet them.
///
/// Sources: the API references of ECS, STS, Organizations, Account Management, EC2 and CloudWatch Logs: each action's
/// "Errors", and the "Common errors" of its service.
enum DocumentedErrors {
    /// Every code.
    static let codes = Set(FaultScope.operations.flatMap { errors(of: $0).map(\.code) })

    /// The error of that code; `nil` where the operation does not document it.
    static func error(_ code: String, of operation: String) -> APIError? {
        table[operation]?[code]
    }

    private static let table = Dictionary(
        uniqueKeysWithValues: FaultScope.operations.map { operation in
            (operation, Dictionary(uniqueKeysWithValues: errors(of: operation).map { ($0.code, $0) }))
        }
    )

    private static func errors(of operation: String) -> [APIError] {
        let own: [APIError] =
            switch operation {
            case "ListTasks": [.clusterNotFound, error("ServiceNotFoundException", .badRequest, "Service not found.")]
            case "DescribeTasks", "DescribeServices": [.clusterNotFound]
            case "AssumeRole":
                [
                    error("RegionDisabledException", .forbidden, "STS is not activated in this region."),
                    error("PackedPolicyTooLarge", .badRequest, "The session policy and tags are too large together."),
                ]
            case "AssumeRoleWithWebIdentity":
                [
                    error("IDPCommunicationError", .badRequest, "The identity provider could not be reached."),
                    error("IDPRejectedClaim", .forbidden, "The identity provider reported that authentication failed."),
                    error("InvalidIdentityToken", .badRequest, "The web identity token could not be validated."),
                ]
            case "ListAccounts":
                [
                    error("AWSOrganizationsNotInUseException", .badRequest, "Your account is in no organization."),
                    error("ServiceException", .internalServerError, "An internal error occurred. Try again later."),
                    error("TooManyRequestsException", .badRequest, "You have sent too many requests."),
                ]
            case "ListRegions":
                [
                    error("InternalServerException", .internalServerError, "An unexpected error occurred."),
                    error("TooManyRequestsException", .tooManyRequests, "Too many requests."),
                ]
            case "DescribeRegions":
                [
                    error("InternalError", .internalServerError, "An internal error has occurred."),
                    error("Unavailable", .serviceUnavailable, "The server is overloaded."),
                    error("RequestLimitExceeded", .serviceUnavailable, "Request limit exceeded."),
                ]
            case "GetLogEvents":
                [
                    .noLogStream,
                    error("ServiceUnavailableException", .internalServerError, "The service cannot complete it."),
                ]
            default: []
            }
        return common + (ECSOperation(rawValue: operation) == nil ? [] : ecs) + own
    }

    private static let ecs: [APIError] = [
        .serverError,
        error("ClientException", .badRequest, "The call is not possible in the state that the cluster is in."),
        error("InvalidParameterException", .badRequest, "A parameter is not valid."),
        error("RequestLimitExceeded", .badRequest, "Request limit exceeded."),
    ]

    private static let common: [APIError] = [
        error("InternalFailure", .internalServerError, "The request failed because of an unknown error."),
        error("ServiceUnavailable", .serviceUnavailable, "The service is temporarily unable to handle the request."),
        error("RequestTimeoutException", .requestTimeout, "The request took too long to be read."),
        error("RequestAbortedException", .badRequest, "The request was aborted."),
        error("MalformedHttpRequestException", .badRequest, "The body could not be decompressed."),
        error("NotAuthorized", .unauthorized, "You do not have permission to perform this action."),
        error("OptInRequired", .forbidden, "The AWS access key ID needs a subscription for the service."),
        error("ValidationError", .badRequest, "The input fails to satisfy the constraints of the service."),
        error("UnknownOperationException", .notFound, "The operation is not known."),
    ]

    private static func error(_ code: String, _ status: HTTPStatus, _ message: String) -> APIError {
        APIError(status: status, code: code, message: message)
    }
}
