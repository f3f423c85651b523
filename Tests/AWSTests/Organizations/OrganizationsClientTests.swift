import AWS
import HTTP
import Testing

struct OrganizationsClientTests {
    private func client(_ transport: StubTransport) throws -> OrganizationsClient {
        let region = try Region("eu-west-1")
        return OrganizationsClient(
            AWSClient(
                service: .organizations,
                region: region,
                endpoint: Endpoint(.organizations, in: region),
                credentials: StaticCredentials(.example()),
                transport: transport
            )
        )
    }

    @Test func asksForTwentyAtATime() async throws {
        let transport = StubTransport(.ok(#"{"Accounts":[],"NextToken":"n"}"#), .ok(#"{"Accounts":[]}"#))
        let client = try client(transport)
        let first = try await client.listAccounts()
        #expect(first.items.isEmpty && first.nextToken == "n")
        #expect(try await client.listAccounts(nextToken: "n").nextToken == nil)
        #expect(
            transport.requests.map { String(decoding: $0.body, as: UTF8.self) } == [
                #"{"MaxResults":20}"#, #"{"MaxResults":20,"NextToken":"n"}"#,
            ]
        )
    }

    @Test(arguments: [
        (#""State":"ACTIVE""#, false), (#""State":"SUSPENDED","Status":"ACTIVE""#, true),
        (#""Status":"SUSPENDED""#, true), (#""State":"PENDING_ACTIVATION""#, true), (#""State":"CLOSED""#, true),
        (#""State":"PENDING_CLOSURE""#, true), (#""State":"BRAND_NEW""#, false), (#""Name":"n""#, false),
    ])
    func statesThatAreOutOfUse(_ members: String, _ isSuspended: Bool) async throws {
        let transport = StubTransport(.ok(#"{"Accounts":[{"Id":"111122223333",\#(members)}]}"#))
        let page = try await client(transport).listAccounts()
        #expect(page.items.map(\.id.digits) == ["111122223333"])
        #expect(page.items.map(\.isSuspended) == [isSuspended])
    }

    @Test(arguments: ["{}", #"{"Accounts":[{"Id":"12"}]}"#, #"{"Accounts":[{"Id":"11112222333x"}]}"#])
    func anAnswerThatIsNone(_ body: String) async throws {
        let client = try client(StubTransport(.ok(body)))
        await #expect(throws: AWSError.undecodable(operation: "ListAccounts")) { try await client.listAccounts() }
    }
}
