/// How often each session token was used.
struct TokenLedger {
    /// How many calls a token is good for; `nil` for all.
    let limit: Int?
    private var calls: [String: Int] = [:]

    init(limit: Int?) {
        self.limit = limit
    }

    /// Whether the token is still good; if so, the call is counted.
    ///
    /// Keys without a token do not expire.
    mutating func admits(_ token: String?) -> Bool {
        guard let limit, let token else { return true }
        let count = calls[token, default: 0]
        guard count < limit else { return false }
        calls[token] = count + 1
        return true
    }
}
