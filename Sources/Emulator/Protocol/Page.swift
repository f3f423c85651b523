/// One page of a list while it is gathered.
struct Page {
    /// What it was asked for with.
    private let token: PageToken
    private let limit: Int
    private(set) var indices: [Int] = []
    private var following: PageToken?

    /// The index to begin at.
    var offset: Int { token.offset }

    init(_ token: String?, _ maxResults: Int?, query: UInt64, largest: Int) throws(APIError) {
        if let maxResults, !(1...100).contains(maxResults) {
            throw .invalidParameter("maxResults should be between 1 and 100.")
        }
        limit = min(maxResults ?? 100, largest)
        // The AWS CLI sends an empty token for none.
        let isFirst = token?.isEmpty ?? true
        self.token = isFirst ? PageToken(offset: 0, query: query) : try PageToken(token ?? "", for: query)
    }

    /// Adds the entry at `index`, or answers false and ends the page there where it is full.
    mutating func admits(_ index: Int) -> Bool {
        guard indices.count < limit else {
            following = PageToken(offset: index, query: token.query)
            return false
        }
        indices.append(index)
        return true
    }

    /// The answer: the entries, and a token where there are more.
    ///
    /// - Parameters:
    ///   - key: the member that the entries are in.
    ///   - end: how many entries the list has.
    ///   - turns: where its tokens lead.
    ///   - entry: the entry of an index.
    func json(_ key: StaticString, of end: Int, _ turns: PageTurns, _ entry: (Int) -> String) -> [UInt8] {
        var json = JSONWriter(capacity: 64 + indices.count * 112)
        json.raw("{\"")
        json.raw(key)
        json.raw("\":")
        json.list(indices) { $0.string(entry($1)) }
        if let next = turns.token(of: token, following: following, end: end) {
            json.raw(",\"nextToken\":")
            json.string(next.text)
        }
        json.raw("}")
        return json.bytes
    }
}
