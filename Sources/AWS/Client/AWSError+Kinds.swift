import HTTP

extension AWSError {
    /// Whether the task was cancelled: nothing is known of the service.
    public var isCancellation: Bool {
        switch self {
        case .cancelled: true
        case .transport(let error): error.reason == .cancelled
        case .credentials(.cancelled): true
        default: false
        }
    }

    /// Whether the service said to slow down.
    public var isThrottle: Bool {
        guard case .service(let error) = self else { return false }
        return error.status == 429 || Self.throttleCodes.contains(error.code)
    }

    /// Whether the same call may succeed a moment later: no answer came, or the service failed by itself.
    public var isTransient: Bool {
        switch self {
        case .service(let error):
            [500, 502, 503, 504].contains(error.status) || Self.transientCodes.contains(error.code)
        case .transport(let error):
            [.nameResolution, .connection, .handshake, .interrupted, .timeout].contains(error.reason)
        case .undecodable: true
        case .credentials, .repeatedToken, .endlessList, .cancelled: false
        }
    }

    /// Whether the service may have done the work: its answer did not come in time, or broke off.
    var isLostAnswer: Bool {
        guard case .transport(let error) = self else { return false }
        return error.reason == .timeout || error.status == 200
    }

    /// Whether the credentials were valid once and are not any more.
    public var isExpiredCredentials: Bool {
        guard case .service(let error) = self else { return false }
        return ["ExpiredToken", "ExpiredTokenException", "RequestExpired"].contains(error.code)
    }

    /// Whether the signature was refused: wrong keys, or a time that is too far from the service's.
    var isSignatureRefused: Bool {
        guard case .service(let error) = self else { return false }
        return Self.signatureCodes.contains(error.code)
    }

    /// Whether the region refuses keys that other regions know: it is not enabled for the account.
    ///
    /// Keys that do not exist at all are refused in the same words; then every region refuses them.
    public var isRegionNotEnabled: Bool {
        guard case .service(let error) = self else { return false }
        return Self.regionCodes.contains(error.code)
    }

    /// Whether the service refused the credentials or the permission, for another reason than the two above.
    public var isAccessDenied: Bool {
        guard case .service(let error) = self, !isThrottle, !isExpiredCredentials, !isRegionNotEnabled
        else { return false }
        return error.status == 401 || error.status == 403 || Self.deniedCodes.contains(error.code)
    }

    /// Source: botocore's `retries/standard.py`.
    private static let throttleCodes: Set<String> = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "TransactionInProgressException",
        "RequestLimitExceeded", "BandwidthLimitExceeded", "LimitExceededException", "RequestThrottled", "SlowDown",
        "PriorRequestNotComplete", "EC2ThrottledException",
    ]

    /// Source: botocore's `retries/standard.py`, and its `_retry.json` for the last one: STS could not reach the identity
    /// provider.
    private static let transientCodes: Set<String> = [
        "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete", "IDPCommunicationError",
    ]

    /// Source: the clock skew codes of the AWS SDKs.
    private static let signatureCodes: Set<String> = [
        "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
        "SignatureDoesNotMatch", "AuthFailure",
    ]

    private static let regionCodes: Set<String> = [
        "UnrecognizedClientException", "InvalidClientTokenId", "AuthFailure", "OptInRequired",
    ]

    private static let deniedCodes: Set<String> = [
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "UnauthorizedException",
        "InvalidSignatureException", "SignatureDoesNotMatch", "IncompleteSignatureException", "IncompleteSignature",
        "MissingAuthenticationToken", "MissingAuthenticationTokenException",
    ]
}
