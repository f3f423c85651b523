/// The call of AWS Organizations that a sweep needs: it lists the accounts.
///
/// It is answered to the management account and to delegated administrators.
///
/// Source: the AWS Organizations API reference, version 2016-11-28.
public struct OrganizationsClient: Sendable {
    /// The most accounts that a page may be asked to hold.
    private static let pageSize = 20

    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/organizations``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// One page of the organization's accounts; it may be empty while there are more.
    ///
    /// - Throws: ``AWSError``.
    public func listAccounts(nextToken: String? = nil) async throws(AWSError) -> ListPage<OrganizationAccount> {
        struct Answer: Decodable {
            var accounts: [OrganizationAccount]
            var nextToken: String?

            enum CodingKeys: String, CodingKey {
                case accounts = "Accounts"
                case nextToken = "NextToken"
            }
        }
        var body = JSONObjectWriter()
        body.add("MaxResults", Self.pageSize)
        body.add("NextToken", nextToken)
        let answer = try await client.call(AWSOperation.listAccounts.rawValue, body: body.finish()) { bytes in
            try JSONBody.decode(Answer.self, from: bytes)
        }
        return ListPage(items: answer.accounts, nextToken: answer.nextToken)
    }
}
