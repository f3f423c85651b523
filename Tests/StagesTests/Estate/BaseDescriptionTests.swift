import AWS
import Stages
import Testing

struct BaseDescriptionTests {
    private func partition(_ region: String = "us-east-1") throws -> Partition { Partition(of: try Region(region)) }

    private func description(_ change: (inout BaseDescription) -> Void) -> BaseDescription {
        var description = BaseDescription()
        change(&description)
        return description
    }

    @Test func anARNNamesItsAccount() throws {
        let base = description { $0.role = "arn:aws:iam::111122223333:role/audit/ecs-reader" }
        guard case .listed(let accounts, let role) = try base.selection(in: partition()) else {
            Issue.record("no account")
            return
        }
        #expect(accounts.map(\.digits) == ["111122223333"])
        #expect(role.name == "audit/ecs-reader")
        #expect(
            role.arn(in: accounts[0], of: try partition("cn-north-1"))
                == "arn:aws-cn:iam::111122223333:role/audit/ecs-reader"
        )
    }

    @Test func rolesAndAccountsMustGoTogether() throws {
        let account = try #require(AccountID("123456789012"))
        let cases: [(BaseDescription, String)] = [
            (description { $0.accounts = .organization }, "an organization needs a role"),
            (description { $0.accounts = .listed([account]) }, "accounts need a role"),
            (description { $0.role = "ecs-reader" }, "needs accounts"),
            (description { $0.externalID = "x-1" }, "belong to a role"),
            (description { $0.role = "a b" }, "a role's name"),
            (
                description {
                    $0.role = "arn:aws:iam::111122223333:role/r"
                    $0.accounts = .listed([account])
                }, "no role of account 123456789012"
            ),
            (
                description {
                    $0.role = "arn:aws:iam::111122223333:role/r"
                    $0.accounts = .organization
                }, "a role of one account"
            ),
            (description { $0.role = "arn:aws-cn:iam::111122223333:role/r" }, "no role leads from one to the other"),
        ]
        for (base, message) in cases {
            let error = #expect(throws: SettingError.self) { try base.selection(in: partition()) }
            #expect(error?.description.contains(message) == true, "\(String(describing: error))")
        }
    }

    @Test func regionsStayInThePartitionOfTheKeys() throws {
        let (east, china) = (try Region("us-east-1"), try Region("cn-north-1"))
        let both = description { $0.regions = .named([east, china, east]) }
        #expect(both.home(standard: china) == china)
        #expect(both.selection(from: china) == .named([china]))
        #expect(both.home(standard: nil) == east)
        #expect(both.selection(from: east) == .named([east]))
        let other = description { $0.regions = .named([china]) }
        #expect(other.home(standard: east) == china, "what is asked for outranks what is set")
        #expect(description { $0.regions = .all }.home(standard: nil) == east)
        #expect(BaseDescription().home(standard: nil) == nil)
    }
}
