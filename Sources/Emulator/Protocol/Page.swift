/// One page of a list while it is gathered.
struct Page {
    /// Where the tokens of pages lead.
    enum Tokens {
        /// To what follows the page.
        case following
        /// Back to the list's second entry.
        case looping
    }

    /// The index to begin at.
    let offset: Int
    private let query: UInt64
    private let limit: Int
    private(set) var indices: [Int] = []
    private var next: PageToken?

    init(_ token: String?, _ maxResults: Int?, query: UInt64, largest: Int, tokens: Tokens) throws(APIError) {
        if let maxResults, !(1...100).contains(maxResults) {
            throw .invalidParameter("maxResults should be between 1 and 100.")
        }
        limit = min(maxResults ?? 100, largest)
        self.query = query
        // The AWS CLI sends an empty token for none.
        next = tokens == .looping ? PageToken(offset: 1, query: query) : nil
        offset = if let token, !token.isEmpty { try PageToken(token, for: query).offset } else { 0 }
    }

    /// Adds the entry at `index`, or answers false and ends the page there where it is full.
    mutating func admits(_ index: Int) -> Bool {
        guard indices.count < limit else {
            next = next ?? PageToken(offset: index, query: query)
            return false
        }
        indices.append(index)
        return true
    }

    /// The answer: the entries, and a token where there are more.
    func json(_ key: StaticString, _ entry: (Int) -> String) -> [UInt8] {
        var json = JSONWriter(capacity: 64 + indices.count * 112)
        json.raw("{\"")
        json.raw(key)
        json.raw("\":")
        json.list(indices) { $0.string(entry($1)) }
        if let next {
            json.raw(",\"nextToken\":")
            json.string(next.text)
        }
        json.raw("}")
        return json.bytes
    }
}
