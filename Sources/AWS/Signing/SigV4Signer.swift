public import HTTP

/// Signs requests in their header with AWS Signature Version 4.
///
/// Source: "AWS Signature Version 4 for API requests" in the IAM user guide.
public struct SigV4Signer: Sendable {
    /// How the path of a request enters the signature.
    public enum PathStyle: Sendable {
        /// Dot and empty segments removed, then encoded once more: every service but S3.
        case normalized
        /// As it is sent: S3, where a key may hold such segments.
        case asSent
    }

    /// The region of the signature, such as `us-east-1`.
    public let region: String
    /// The service's signing name, such as `ecs`.
    public let service: String
    /// How the path of a request enters the signature.
    public let pathStyle: PathStyle

    private let keys = SigningKeyCache()

    /// Makes a signer for one service in one region.
    ///
    /// Copies share the derived key that the signer keeps.
    public init(region: String, service: String, pathStyle: PathStyle = .normalized) {
        self.region = region
        self.service = service
        self.pathStyle = pathStyle
    }

    /// Adds the signature to a request: its `Host`, date, token and `Authorization` fields.
    ///
    /// Every field that the request has is covered, but for those that proxies change, such as `User-Agent`. A request
    /// may be signed again; what an earlier signature left is replaced.
    ///
    /// - Parameters:
    ///   - request: The request. A field `X-Amz-Content-SHA256` takes the place of the hash of the body.
    ///   - credentials: The keys.
    ///   - moment: The time of the signature; AWS accepts a few minutes' difference from its own.
    public func sign(_ request: inout HTTPRequest, with credentials: Credentials, at moment: Timestamp) {
        let signature = signature(&request, with: credentials, at: moment)
        request.headers.append(("Authorization", signature.authorization))
    }

    /// Adds the fields that are signed and returns the signature with the steps to it.
    package func signature(
        _ request: inout HTTPRequest,
        with credentials: Credentials,
        at moment: Timestamp
    ) -> Signature {
        let target = RequestTarget(request.url)
        let timestamp = CivilDate(moment).text(dateSeparator: "", timeSeparator: "")
        let day = String(timestamp.prefix(8))
        var hasHost = false
        request.headers.removeAll { name, _ in
            switch name.utf8.count {
            case 4:
                hasHost = hasHost || name.lowercased() == "host"
                return false
            case 10: return name.lowercased() == "x-amz-date"
            case 13: return name.lowercased() == "authorization"
            case 20: return name.lowercased() == "x-amz-security-token"
            default: return false
            }
        }
        // It is written out so that what is signed is what is sent.
        if !hasHost { request.headers.append(("Host", target.host)) }
        request.headers.append(("X-Amz-Date", timestamp))
        if let token = credentials.sessionToken { request.headers.append(("X-Amz-Security-Token", token)) }

        let canonical = CanonicalRequest(request, target: target, pathStyle: pathStyle)
        let scope = "\(day)/\(region)/\(service)/aws4_request"
        var stringToSign: [UInt8] = []
        stringToSign.reserveCapacity(192)
        stringToSign.append(contentsOf: "AWS4-HMAC-SHA256\n\(timestamp)\n\(scope)\n".utf8)
        stringToSign.appendHex(SHA256Digest.hash(canonical.bytes))
        let key = keys.key(secret: credentials.secretAccessKey, day: day, region: region, service: service)
        var hex: [UInt8] = []
        hex.reserveCapacity(64)
        hex.appendHex(SHA256Digest.authenticate(stringToSign, key: key))
        return Signature(
            canonicalRequest: canonical.bytes,
            stringToSign: stringToSign,
            credential: "\(credentials.accessKeyID)/\(scope)",
            signedHeaders: canonical.signedHeaders,
            value: String(decoding: hex, as: UTF8.self)
        )
    }

    /// A signature and the steps that led to it.
    package struct Signature {
        package let canonicalRequest: [UInt8]
        package let stringToSign: [UInt8]
        package let credential: String
        package let signedHeaders: String
        package let value: String

        /// The value of the `Authorization` field.
        package var authorization: String {
            "AWS4-HMAC-SHA256 Credential=\(credential), SignedHeaders=\(signedHeaders), Signature=\(value)"
        }
    }
}
