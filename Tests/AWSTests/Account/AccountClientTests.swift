import AWS
import HTTP
import Testing

struct AccountClientTests {
    private func client(_ transport: StubTransport) throws -> AccountClient {
        let region = try Region("eu-west-1")
        return AccountClient(
            AWSClient(
                service: .account,
                region: region,
                endpoint: Endpoint(.account, in: region),
                credentials: StaticCredentials(.example()),
                transport: transport
            )
        )
    }

    @Test func listsRegionsWithWhetherTheyAreEnabled() async throws {
        let states = ["ENABLED", "ENABLED_BY_DEFAULT", "DISABLING", "ENABLING", "DISABLED"]
        let regions = states.enumerated().map { #"{"RegionName":"eu-west-\#($0)","RegionOptStatus":"\#($1)"}"# }
        let transport = StubTransport(.ok(#"{"Regions":[\#(regions.joined(separator: ","))],"NextToken":"n"}"#))
        let page = try await client(transport).listRegions(nextToken: "t")
        #expect(page.items.map(\.isEnabled) == [true, true, true, false, false])
        #expect(page.nextToken == "n")
        #expect(transport.requests.first?.url == "https://account.us-east-1.amazonaws.com/listRegions")
        #expect(
            transport.requests.map { String(decoding: $0.body, as: UTF8.self) } == [
                #"{"MaxResults":50,"NextToken":"t"}"#
            ]
        )
    }

    @Test(arguments: ["{}", #"{"Regions":[{"RegionName":"no region!","RegionOptStatus":"ENABLED"}]}"#])
    func anAnswerThatIsNone(_ body: String) async throws {
        let client = try client(StubTransport(.ok(body)))
        await #expect(throws: AWSError.undecodable(operation: "ListRegions")) { try await client.listRegions() }
    }
}
