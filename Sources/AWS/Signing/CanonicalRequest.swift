import HTTP

/// A request in the one form in which AWS and the client both hash it.
///
/// Source: "Create a signed AWS API request" in the IAM user guide.
struct CanonicalRequest {
    /// The lines of the canonical request.
    let bytes: [UInt8]
    /// The names of the header fields covered, sorted, with semicolons between.
    let signedHeaders: String

    /// Makes the canonical form of a request that has its `Host` and date fields.
    init(_ request: HTTPRequest, target: RequestTarget, pathStyle: SigV4Signer.PathStyle) {
        var fields: [(name: String, value: String)] = []
        fields.reserveCapacity(request.headers.count)
        var payloadHash: String?
        for (name, value) in request.headers {
            let name = name.lowercased()
            if name == "x-amz-content-sha256" { payloadHash = value }
            if !Self.unsignedHeaders.contains(name) { fields.append((name, value)) }
        }
        // The sort is stable: fields of one name stay in the order in which they are sent.
        fields.sort { $0.name < $1.name }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        bytes.append(contentsOf: request.method.utf8)
        bytes.append(UInt8(ascii: "\n"))
        CanonicalPath.append(target.path, style: pathStyle, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        CanonicalQuery.append(target.query, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        var signedHeaders = ""
        for (index, field) in fields.enumerated() {
            if index > 0 && fields[index - 1].name == field.name {
                bytes[bytes.endIndex - 1] = UInt8(ascii: ",")
            } else {
                if index > 0 { signedHeaders += ";" }
                signedHeaders += field.name
                bytes.append(contentsOf: field.name.utf8)
                bytes.append(UInt8(ascii: ":"))
            }
            Self.appendTrimmed(field.value, to: &bytes)
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: signedHeaders.utf8)
        bytes.append(UInt8(ascii: "\n"))
        if let payloadHash {
            bytes.append(contentsOf: payloadHash.utf8)
        } else {
            bytes.appendHex(SHA256Digest.hash(request.body))
        }
        self.bytes = bytes
        self.signedHeaders = signedHeaders
    }

    /// Fields that a proxy may change on the way, and the signature itself.
    private static let unsignedHeaders: Set<String> = [
        "authorization", "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-authorization", "te",
        "trailer", "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
    ]

    /// Appends a field's value without the space around it, and with one space for each run of space within.
    private static func appendTrimmed(_ value: String, to bytes: inout [UInt8]) {
        var isGap = false
        var isStarted = false
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: " "), 0x09...0x0D:
                isGap = isStarted
            default:
                if isGap { bytes.append(UInt8(ascii: " ")) }
                bytes.append(byte)
                isGap = false
                isStarted = true
            }
        }
    }
}
