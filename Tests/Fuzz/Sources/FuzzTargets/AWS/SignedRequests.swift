@testable import AWS
@testable import HTTP

/// Addresses and fields of a header of others, signed and encoded: nothing in them begins a line.
enum SignedRequests: FuzzTarget {
    static let name = "signed-requests"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let style: SigV4Signer.PathStyle = pieces.number() % 2 == 0 ? .normalized : .asSent
        let (path, token) = (pieces.text(), pieces.text())
        var request = HTTPRequest(method: "POST", url: "https://ecs.eu-west-1.amazonaws.com/" + path)
        request.headers = pieces.texts(atMost: 4).map { ("X-Amz-Meta", $0) }
        request.body = bytes
        let signer = SigV4Signer(region: "eu-west-1", service: "ecs", pathStyle: style)
        let credentials = Credentials(
            accessKeyID: "AKIDEXAMPLE",
            secretAccessKey: "wJalrXUtnFEMI",
            sessionToken: token.isEmpty ? nil : token
        )
        let moment = Timestamp(secondsSince1970: 1_718_002_800)
        var signed = request
        let signature = signer.signature(&signed, with: credentials, at: moment)
        try checkCanonical(signature, of: signed)
        // What an earlier signature left is replaced.
        var again = signed
        again.headers.append(("Authorization", signature.authorization))
        try expectEqual(
            signer.signature(&again, with: credentials, at: moment).value,
            signature.value,
            "a request that is signed again"
        )
        guard let encoded = try? EncodedRequest(signed) else { return }
        let lines = encoded.headerLines.split(separator: 0, omittingEmptySubsequences: false).dropLast()
        // Two fields are taken out of what libcurl adds by itself.
        try expectEqual(lines.count, signed.headers.count + 2, "a line of the header for each field")
        let isOneLine = !encoded.headerLines.contains { $0 == 0x0A || $0 == 0x0D }
        try expect(isOneLine, "no field ends its line")
        try expect(encoded.url.dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7F }, "an address has no space")
    }

    private static func checkCanonical(_ signature: SigV4Signer.Signature, of request: HTTPRequest) throws {
        let lines = signature.canonicalRequest.split(separator: 0x0A, omittingEmptySubsequences: false)
        let names = Set(request.headers.map { $0.name.lowercased() })
        // Method, path and query; a line a field; an empty one, their names, and the hash of the body.
        try expectEqual(lines.count, 3 + names.count + 3, "the lines of a canonical request")
        try expectEqual(signature.signedHeaders, names.sorted().joined(separator: ";"), "the fields covered")
        let parameters = lines[2].split(separator: UInt8(ascii: "&"))
        let isSorted = zip(parameters, parameters.dropFirst()).allSatisfy { left, right in
            !name(of: right).lexicographicallyPrecedes(name(of: left))
        }
        try expect(isSorted, "the query is sorted: \(String(decoding: lines[2], as: UTF8.self))")
        try expect(signature.value.utf8.count == 64, "a signature has 64 digits")
    }

    private static func name(of parameter: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        parameter.prefix { $0 != UInt8(ascii: "=") }
    }
}
