/// The call of Amazon EC2 that a sweep needs: it lists the regions of the caller's account.
///
/// Source: the Amazon EC2 API reference, version 2016-11-15.
public struct EC2Client: Sendable {
    private let client: AWSClient

    /// Makes the calls of a client, whose service is ``AWSService/ec2``.
    public init(_ client: AWSClient) {
        self.client = client
    }

    /// The regions that there are, with whether the account has enabled them; EC2 gives them all at once.
    ///
    /// - Throws: ``AWSError``.
    public func describeRegions() async throws(AWSError) -> [RegionListing] {
        var form = FormWriter()
        form.add("AllRegions", "true")
        return try await client.call(AWSOperation.describeRegions.rawValue, body: form.finish()) { bytes in
            guard let list = try XMLBody.decode(bytes)["regionInfo"] else { throw XMLBody.Failure.malformed }
            return try list.items("item").map { item in
                guard let name = item["regionName"]?.text else { throw XMLBody.Failure.malformed }
                let isEnabled = item["optInStatus"]?.text != "not-opted-in"
                return RegionListing(region: try Region(name), isEnabled: isEnabled)
            }
        }
    }
}
