/// The two calls that list the regions of an account: of Account Management and of EC2.
///
/// Sources: AWS Account Management API reference, ListRegions; Amazon EC2 API reference, DescribeRegions.
struct RegionLists {
    /// The input of ListRegions.
    struct ListRegionsInput: Decodable {
        var nextToken: String?
        var maxResults: Int?
        var states: [String]?

        enum CodingKeys: String, CodingKey {
            case nextToken = "NextToken"
            case maxResults = "MaxResults"
            case states = "RegionOptStatusContains"
        }
    }

    private static let namespace = "http://ec2.amazonaws.com/doc/2016-11-15/"
    private static let pageSize = 50

    /// Every region with its state in the account, by name.
    private let regions: [(name: String, state: String)]

    init(_ account: Account) {
        let enabled = account.regions.map { region in
            (region.name, EstateShape.defaultRegions.contains(region.name) ? "ENABLED_BY_DEFAULT" : "ENABLED")
        }
        regions = (enabled + account.disabledRegions.map { ($0, "DISABLED") }).sorted { $0.0 < $1.0 }
    }

    /// ListRegions.
    func listRegions(_ input: ListRegionsInput, _ turns: PageTurns) throws(APIError) -> [UInt8] {
        let size = input.maxResults ?? Self.pageSize
        guard (1...Self.pageSize).contains(size) else {
            throw APIError(code: "ValidationException", message: "MaxResults must be between 1 and 50.")
        }
        let states = input.states ?? []
        let listed = regions.filter { states.isEmpty || states.contains($0.state) }
        let query = SeededGenerator.seed(2, states.sorted().joined(separator: ","))
        var page = PageToken(offset: 0, query: query)
        if let token = input.nextToken, !token.isEmpty {
            guard let next = try? PageToken(token, for: query), next.offset <= listed.count else {
                throw APIError(code: "ValidationException", message: "NextToken is invalid.")
            }
            page = next
        }
        let end = min(page.offset + size, listed.count)
        let following = end < listed.count ? PageToken(offset: end, query: query) : nil
        var json = JSONWriter()
        json.raw("{\"Regions\":")
        json.list(listed[page.offset..<end]) { json, region in
            json.raw("{\"RegionName\":")
            json.string(region.name)
            json.raw(",\"RegionOptStatus\":")
            json.string(region.state)
            json.raw("}")
        }
        if let next = turns.token(of: page, following: following, end: listed.count) {
            json.raw(",\"NextToken\":")
            json.string(next.text)
        }
        json.raw("}")
        return json.bytes
    }

    /// DescribeRegions: the enabled ones, or with `AllRegions` all.
    func describeRegions(_ form: FormBody, requestID: String) -> [UInt8] {
        let wantsAll = form["AllRegions"] == "true"
        var xml = XMLWriter()
        xml.element("DescribeRegionsResponse", namespace: Self.namespace) { xml in
            xml.element("requestId", requestID)
            xml.element("regionInfo") { xml in
                for region in regions where wantsAll || region.state != "DISABLED" {
                    xml.element("item") { xml in
                        xml.element("regionName", region.name)
                        xml.element("regionEndpoint", "ec2.\(region.name).amazonaws.com")
                        xml.element("optInStatus", Self.optInStatus(region.state))
                    }
                }
            }
        }
        return xml.bytes
    }

    private static func optInStatus(_ state: String) -> String {
        switch state {
        case "ENABLED_BY_DEFAULT": "opt-in-not-required"
        case "ENABLED": "opted-in"
        default: "not-opted-in"
        }
    }
}
