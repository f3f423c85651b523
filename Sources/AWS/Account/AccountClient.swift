/// The call of AWS Account Management that a sweep needs: it lists the regions of the caller's account.
///
/// Source: the AWS Account Management API reference, version 2021-02-01.
public struct AccountClient: Sendable {
    /// The most regions that a page may be asked to hold.
    private static let pageSize = 50

    /// Keys are known in a region that is being disabled until that is done, and in one that is being enabled only then.
    private static let enabledStates: Set<String> = ["ENABLED", "ENABLED_BY_DEFAULT", "DISABLING"]

    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/account``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// One page of the regions that there are, with whether the account has enabled them.
    ///
    /// - Throws: ``AWSError``.
    public func listRegions(nextToken: String? = nil) async throws(AWSError) -> ListPage<RegionListing> {
        struct Answer: Decodable {
            struct Region: Decodable {
                var name: String
                var state: String

                enum CodingKeys: String, CodingKey {
                    case name = "RegionName"
                    case state = "RegionOptStatus"
                }
            }
            var regions: [Region]
            var nextToken: String?

            enum CodingKeys: String, CodingKey {
                case regions = "Regions"
                case nextToken = "NextToken"
            }
        }
        var body = JSONObjectWriter()
        body.add("MaxResults", Self.pageSize)
        body.add("NextToken", nextToken)
        let call = AWSCall(AWSOperation.listRegions.rawValue, path: "/listRegions", body: body.finish())
        return try await client.call(call) { bytes in
            let answer = try JSONBody.decode(Answer.self, from: bytes)
            let items = try answer.regions.map { listed in
                RegionListing(region: try Region(listed.name), isEnabled: Self.enabledStates.contains(listed.state))
            }
            return ListPage(items: items, nextToken: answer.nextToken)
        }
    }
}
