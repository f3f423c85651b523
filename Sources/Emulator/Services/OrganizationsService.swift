/// The call of AWS Organizations that lists accounts.
///
/// Source: AWS Organizations API reference, ListAccounts.
struct OrganizationsService {
    /// The input of ListAccounts.
    struct ListAccountsInput: Decodable {
        var nextToken: String?
        var maxResults: Int?

        enum CodingKeys: String, CodingKey {
            case nextToken = "NextToken"
            case maxResults = "MaxResults"
        }
    }

    /// The most accounts in a page.
    static let pageSize = 20

    private let estate: Estate

    init(_ estate: Estate) {
        self.estate = estate
    }

    /// ListAccounts, for the management account and delegated administrators.
    ///
    /// The second page is empty while there are more: AWS allows for it, and clients trip over it.
    func listAccounts(
        _ input: ListAccountsInput,
        by caller: Caller,
        _ turns: PageTurns
    ) throws(APIError) -> [UInt8] {
        guard
            caller.account.id == estate.accounts.first?.id || estate.delegatedAdministrators.contains(caller.account.id)
        else {
            throw APIError(
                code: "AccessDeniedException",
                message: "You don't have permissions to access this resource."
            )
        }
        let size = input.maxResults ?? Self.pageSize
        guard (1...Self.pageSize).contains(size) else {
            throw .invalidInput("You specified an invalid value for MaxResults: it must be between 1 and 20.")
        }
        let query = SeededGenerator.seed(0, "accounts")
        let emptyPage = SeededGenerator.seed(1, "accounts")
        guard let token = input.nextToken, !token.isEmpty else {
            return page(PageToken(offset: 0, query: query), size, continuing: emptyPage, turns)
        }
        let isEmpty = (try? PageToken(token, for: emptyPage)) != nil
        guard let next = try? PageToken(token, for: isEmpty ? emptyPage : query), next.offset <= estate.accounts.count
        else { throw .invalidInput("You specified an invalid value for NextToken.") }
        return page(next, isEmpty ? 0 : size, continuing: query, turns)
    }

    private func page(_ token: PageToken, _ size: Int, continuing query: UInt64, _ turns: PageTurns) -> [UInt8] {
        let end = estate.accounts.count
        let range = token.offset..<min(token.offset + size, end)
        let following = range.upperBound < end ? PageToken(offset: range.upperBound, query: query) : nil
        let management = estate.accounts[0].id
        var json = JSONWriter(capacity: 64 + range.count * 320)
        json.raw("{\"Accounts\":")
        json.list(estate.accounts[range]) { json, account in
            let arn = "arn:\(account.partition):organizations::\(management):account/o-emulated00/\(account.id)"
            let members = [
                ("Id", account.id), ("Arn", arn), ("Email", "\(account.id)@example.com"),
                ("Name", "account-\(account.id)"), ("Status", account.state.status), ("State", account.state.rawValue),
                ("JoinedMethod", "CREATED"),
            ]
            json.raw("{")
            for (name, value) in members {
                json.string(name)
                json.raw(":")
                json.string(value)
                json.raw(",")
            }
            json.raw("\"JoinedTimestamp\":1600000000.0}")
        }
        if let next = turns.token(of: token, following: following, end: end) {
            json.raw(",\"NextToken\":")
            json.string(next.text)
        }
        json.raw("}")
        return json.bytes
    }
}
