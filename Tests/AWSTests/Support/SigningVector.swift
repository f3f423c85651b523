import AWS
import HTTP
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A request and what it must be signed to.
struct SigningVector: Sendable, CustomTestStringConvertible {
    struct Expected: Sendable, Equatable, Decodable {
        var canonicalRequest: String
        var stringToSign: String
        var signature: String
    }

    var name: String
    var request: HTTPRequest
    var credentials: Credentials
    var region: String
    var service: String
    var time: String
    var pathStyle = SigV4Signer.PathStyle.normalized
    var expected: Expected

    var testDescription: String { name }

    func sign() throws -> Expected {
        var request = request
        let moment = try #require(Timestamp(iso8601: time))
        let signer = SigV4Signer(region: region, service: service, pathStyle: pathStyle)
        let signature = signer.signature(&request, with: credentials, at: moment)
        return Expected(
            canonicalRequest: String(decoding: signature.canonicalRequest, as: UTF8.self),
            stringToSign: String(decoding: signature.stringToSign, as: UTF8.self),
            signature: signature.value
        )
    }
}

// MARK: The vectors made by Tests/Judges/make-sigv4-vectors.py

extension SigningVector {
    private struct File: Decodable {
        struct Vector: Decodable {
            var name, method, url, body, region, service, time, accessKeyID, secretAccessKey: String
            var headers: [[String]]
            var sessionToken: String?
            var expected: Expected
        }
        var vectors: [Vector]
    }

    static func botocore() throws -> [Self] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Vectors/sigv4.json")
        return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).vectors.map { vector in
            Self(
                name: vector.name,
                request: HTTPRequest(
                    method: vector.method,
                    url: vector.url,
                    headers: vector.headers.map { (name: $0[0], value: $0[1]) },
                    body: Array(vector.body.utf8)
                ),
                credentials: Credentials(
                    accessKeyID: vector.accessKeyID,
                    secretAccessKey: vector.secretAccessKey,
                    sessionToken: vector.sessionToken
                ),
                region: vector.region,
                service: vector.service,
                time: vector.time,
                expected: vector.expected
            )
        }
    }
}

// MARK: AWS's own test suite, when it lies beside the checkout

extension SigningVector {
    private struct SuiteCase: Decodable {
        struct Context: Decodable {
            struct Keys: Decodable {
                var accessKeyId, secretAccessKey: String
                var token: String?
            }
            var credentials: Keys
            var region, service, timestamp: String
            var normalize, signBody: Bool
            var omitSessionToken: Bool?
        }
        var name, request, canonicalRequest, stringToSign, signature: String
        var context: Context
    }

    private static let suiteURL = URL(filePath: #filePath).appending(
        path: "../../../../../shared/sigv4/header-cases.jsonl"
    )
    .standardized

    static let hasSuite = FileManager.default.fileExists(atPath: suiteURL.path)

    static func suite() throws -> [Self] {
        guard hasSuite else { return [] }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let text = try String(decoding: Data(contentsOf: suiteURL), as: UTF8.self)
        return try text.split(separator: "\n").map { line in
            let item = try decoder.decode(SuiteCase.self, from: Data(line.utf8))
            let keys = item.context.credentials
            var request = Self.parsed(item.request)
            if item.context.signBody {
                // The hash that the suite adds as a field stands on the canonical request's last line as well.
                let hash = item.canonicalRequest.split(separator: "\n").last.map(String.init) ?? ""
                request.headers.append(("X-Amz-Content-SHA256", hash))
            }
            return Self(
                name: item.name,
                request: request,
                credentials: Credentials(
                    accessKeyID: keys.accessKeyId,
                    secretAccessKey: keys.secretAccessKey,
                    sessionToken: item.context.omitSessionToken == true ? nil : keys.token
                ),
                region: item.context.region,
                service: item.context.service,
                time: item.context.timestamp,
                pathStyle: item.context.normalize ? .normalized : .asSent,
                expected: Expected(
                    canonicalRequest: item.canonicalRequest,
                    stringToSign: item.stringToSign,
                    signature: item.signature
                )
            )
        }
    }

    /// A request from the text of an HTTP/1.1 request, whose target may hold spaces.
    private static func parsed(_ text: String) -> HTTPRequest {
        let parts = text.split(separator: "\n\n", maxSplits: 1)
        var lines = parts[0].split(separator: "\n")
        let start = lines.removeFirst()
        let method = start.prefix { $0 != " " }
        let target = start.dropFirst(method.count + 1).dropLast(" HTTP/1.1".count)
        var request = HTTPRequest(method: String(method), url: "https://example.amazonaws.com\(target)")
        for line in lines {
            if line.first == " " {
                request.headers[request.headers.count - 1].value += "\n" + line
            } else {
                let name = line.prefix { $0 != ":" }
                request.headers.append((String(name), String(line.dropFirst(name.count + 1))))
            }
        }
        if parts.count > 1 { request.body = Array(parts[1].utf8) }
        return request
    }
}
