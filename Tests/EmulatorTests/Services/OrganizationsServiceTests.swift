import Testing

@testable import Emulator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct OrganizationsServiceTests {
    private struct Answer: Decodable {
        struct Account: Decodable {
            var id: String
            var state: String
            var status: String

            enum CodingKeys: String, CodingKey {
                case id = "Id"
                case state = "State"
                case status = "Status"
            }
        }
        var accounts: [Account]?
        var nextToken: String?
        var type: String?

        enum CodingKeys: String, CodingKey {
            case accounts = "Accounts"
            case nextToken = "NextToken"
            case type = "__type"
        }
    }

    private static let accounts = EstateShape.accountIDs(45)

    private static var estate: Estate {
        var shape = EstateShape(accounts: accounts, clusters: 0)
        shape.suspendedAccounts = [accounts[3]]
        return Estate(shape)
    }

    private func list(_ probe: inout EstateProbe, _ body: String = "{}") throws -> Answer {
        let response = probe.respond("organizations", target: "AWSOrganizationsV20161128.ListAccounts", body)
        return try JSONDecoder().decode(Answer.self, from: Data(response.body))
    }

    @Test func pagesHoldTwentyAndOneIsEmpty() throws {
        var probe = EstateProbe(Self.estate)
        var pages = [try list(&probe)]
        while let token = pages.last?.nextToken { pages.append(try list(&probe, "{\"NextToken\":\"\(token)\"}")) }
        #expect(pages.map { $0.accounts?.count } == [20, 0, 20, 5])
        let all = pages.flatMap { $0.accounts ?? [] }
        #expect(all.map(\.id) == Self.accounts)
        #expect(all.filter { $0.state == "SUSPENDED" && $0.status == "SUSPENDED" }.map(\.id) == [Self.accounts[3]])
    }

    @Test func aSmallOrganizationHasOnePage() throws {
        var probe = EstateProbe(Estate(EstateShape(accounts: EstateShape.accountIDs(20), clusters: 0)))
        #expect(try list(&probe).nextToken == nil)
    }

    @Test(arguments: [#"{"MaxResults":21}"#, #"{"MaxResults":0}"#, #"{"NextToken":"x"}"#])
    func wrongInput(_ body: String) throws {
        var probe = EstateProbe(Self.estate)
        #expect(try list(&probe, body).type == "InvalidInputException")
    }

    @Test func onlyAdministratorsMayList() throws {
        var accounts = Self.accounts.prefix(3).map { EmulatedAccount(id: $0, regions: []) }
        accounts[2].deniedActions = ["organizations:ListAccounts"]
        let estate = Estate(accounts: accounts, delegatedAdministrators: [accounts[1].id])
        var probe = EstateProbe(estate)
        #expect(try list(&probe).accounts?.count == 3)
        probe.use(SessionKeys(account: accounts[1].id))
        #expect(try list(&probe).accounts?.count == 3)
        probe.use(SessionKeys(account: accounts[2].id))
        #expect(try list(&probe).type == "AccessDeniedException")
    }
}
