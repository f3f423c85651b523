#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where a list goes on: opaque to clients, and good only for the query that it came from.
struct PageToken: Equatable {
    /// The index of the first entry of the next page.
    var offset: Int
    /// A digest of everything else in the query.
    var query: UInt64

    init(offset: Int, query: UInt64) {
        self.offset = offset
        self.query = query
    }

    /// Reads a token that a client gave back.
    init(_ text: String, for query: UInt64) throws(APIError) {
        let parts = Data(base64Encoded: text).map { $0.split(separator: UInt8(ascii: ":")) } ?? []
        guard parts.count == 2, let digest = parseHexadecimal(parts[0]), digest == query,
            let offset = Int(String(decoding: parts[1], as: UTF8.self)), offset > 0
        else { throw .invalidParameter("Invalid token.") }
        self.init(offset: offset, query: query)
    }

    /// The token as clients see it.
    var text: String {
        var bytes: [UInt8] = []
        appendHexadecimal(query, to: &bytes)
        return Data(bytes + Array(":\(offset)".utf8)).base64EncodedString()
    }
}
