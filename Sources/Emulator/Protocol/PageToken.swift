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
    /// Twice as much as the list was gone through before, of one that does not end; odd where the page comes once more.
    var round = 0

    init(offset: Int, query: UInt64, round: Int = 0) {
        self.offset = offset
        self.query = query
        self.round = round
    }

    /// Reads a token that a client gave back.
    init(_ text: String, for query: UInt64) throws(APIError) {
        let parts = Data(base64Encoded: text).map { $0.split(separator: UInt8(ascii: ":")) } ?? []
        let numbers = parts.dropFirst().map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
        guard let digest = parts.first.flatMap(parseHexadecimal), digest == query, (1...2).contains(numbers.count),
            numbers.allSatisfy({ $0 >= 0 }), numbers.contains(where: { $0 > 0 })
        else { throw .invalidParameter("Invalid token.") }
        self.init(offset: numbers[0], query: query, round: numbers.count == 2 ? numbers[1] : 0)
    }

    /// The token as clients see it.
    var text: String {
        var bytes: [UInt8] = []
        appendHexadecimal(query, to: &bytes)
        return Data(bytes + Array((round == 0 ? ":\(offset)" : ":\(offset):\(round)").utf8)).base64EncodedString()
    }
}
