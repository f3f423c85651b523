/// The path of a canonical request.
enum CanonicalPath {
    /// Appends the canonical form of a path as it is sent.
    static func append(_ path: ArraySlice<UInt8>, style: SigV4Signer.PathStyle, to bytes: inout [UInt8]) {
        switch style {
        case .normalized:
            for byte in normalized(path) {
                if byte == UInt8(ascii: "/") { bytes.append(byte) } else { bytes.appendPercentEncoded(byte) }
            }
        case .asSent:
            if path.isEmpty { bytes.append(UInt8(ascii: "/")) }
            for byte in path {
                if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%") {
                    bytes.append(byte)
                } else {
                    bytes.appendPercentEncoded(byte)
                }
            }
        }
    }

    /// The path without empty and dot segments (RFC 3986, section 5.2.4).
    private static func normalized(_ path: ArraySlice<UInt8>) -> [UInt8] {
        if path.isEmpty || path.elementsEqual("/".utf8) { return [UInt8(ascii: "/")] }
        var segments: [ArraySlice<UInt8>] = []
        for segment in path.split(separator: UInt8(ascii: "/")) where !segment.elementsEqual(".".utf8) {
            if segment.elementsEqual("..".utf8) {
                _ = segments.popLast()
            } else {
                segments.append(segment)
            }
        }
        var result: [UInt8] = []
        for segment in segments {
            result.append(UInt8(ascii: "/"))
            result.append(contentsOf: segment)
        }
        if result.isEmpty || path.last == UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
        return result
    }
}
