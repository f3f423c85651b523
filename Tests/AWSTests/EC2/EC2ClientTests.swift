import AWS
import HTTP
import Testing

struct EC2ClientTests {
    private func client(_ transport: StubTransport) throws -> EC2Client {
        let region = try Region("eu-west-1")
        return EC2Client(
            AWSClient(
                service: .ec2,
                region: region,
                endpoint: Endpoint(.ec2, in: region),
                credentials: StaticCredentials(.example()),
                transport: transport
            )
        )
    }

    @Test func listsRegionsWithWhetherTheyAreEnabled() async throws {
        let items = [("us-east-1", "opt-in-not-required"), ("eu-south-1", "opted-in"), ("me-south-1", "not-opted-in")]
            .map { "<item><regionName>\($0)</regionName><optInStatus>\($1)</optInStatus></item>" }
        let body = "<DescribeRegionsResponse><regionInfo>\(items.joined())</regionInfo></DescribeRegionsResponse>"
        let transport = StubTransport(.ok(body))
        let regions = try await client(transport).describeRegions()
        #expect(regions.map(\.region.name) == ["us-east-1", "eu-south-1", "me-south-1"])
        #expect(regions.map(\.isEnabled) == [true, true, false])
        #expect(
            transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
                == ["Action=DescribeRegions&Version=2016-11-15&AllRegions=true"]
        )
    }

    @Test(arguments: ["<A/>", "<A><regionInfo><item/></regionInfo></A>", "{}"])
    func anAnswerThatIsNone(_ body: String) async throws {
        let client = try client(StubTransport(.ok(body)))
        await #expect(throws: AWSError.undecodable(operation: "DescribeRegions")) { try await client.describeRegions() }
    }
}
