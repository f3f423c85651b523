import Testing

@testable import Emulator

struct STSServiceTests {
    private static let role = "arn%3Aaws%3Aiam%3A%3A000000000002%3Arole%2Fpath%2Fecs-reader"
    private static let assume = "Action=AssumeRole&RoleSessionName=sweep&RoleArn="

    private static func estate(_ change: (inout EmulatedAccount) -> Void = { _ in }) -> Estate {
        let region = EmulatedRegion(name: "us-east-1", clusters: [])
        var other = EmulatedAccount(id: "000000000002", regions: [region])
        change(&other)
        return Estate(accounts: [EmulatedAccount(id: "111122223333", regions: [region]), other])
    }

    @Test func theKeysOfARoleAreThoseOfItsAccount() throws {
        var probe = EstateProbe(Self.estate())
        #expect(probe.sts("Action=GetCallerIdentity").element("Account") == "111122223333")
        let answer = probe.sts(Self.assume + Self.role + "&DurationSeconds=900")
        #expect(answer.status == .ok)
        #expect(answer.element("Expiration") == "2023-11-14T22:28:20Z")
        #expect(answer.element("Arn") == "arn:aws:sts::000000000002:assumed-role/ecs-reader/sweep")
        probe.accessKeyID = try #require(answer.element("AccessKeyId"))
        #expect(probe.sts("Action=GetCallerIdentity").element("Code") == "InvalidClientTokenId", "the token is missing")
        probe.sessionToken = answer.element("SessionToken")
        #expect(probe.sts("Action=GetCallerIdentity").element("Account") == "000000000002")
    }

    @Test(arguments: [
        "arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fecs-reader",  // the caller's own account
        "arn%3Aaws%3Aiam%3A%3A000000000009%3Arole%2Fecs-reader",  // nobody's account
        "arn%3Aaws-cn%3Aiam%3A%3A000000000002%3Arole%2Fecs-reader",  // another partition
    ])
    func rolesThatCannotBeAssumed(_ arn: String) {
        var probe = EstateProbe(Self.estate())
        let answer = probe.sts(Self.assume + arn)
        #expect(answer.status == .forbidden)
        #expect(answer.element("Code") == "AccessDenied")
        #expect(answer.element("Message")?.contains("sts:AssumeRole on resource: arn:aws") == true)
    }

    @Test func accountsThatKeepOthersOut() {
        let changes: [(inout EmulatedAccount) -> Void] = [
            { $0.state = .suspended }, { $0.deniedActions = ["sts:AssumeRole"] }, { $0.externalID = "secret" },
        ]
        for change in changes {
            var probe = EstateProbe(Self.estate(change))
            #expect(probe.sts(Self.assume + Self.role).element("Code") == "AccessDenied")
        }
        var probe = EstateProbe(Self.estate { $0.externalID = "sec ret" })
        #expect(probe.sts(Self.assume + Self.role + "&ExternalId=sec%20ret").status == .ok)
    }

    @Test(arguments: [
        "Action=AssumeRole&RoleSessionName=sweep&RoleArn=ecs-reader",
        "Action=AssumeRole&RoleSessionName=a%20b&RoleArn=\(role)", "Action=AssumeRole&RoleArn=\(role)",
        "Action=AssumeRole&RoleSessionName=sweep&RoleArn=\(role)&DurationSeconds=60",
    ])
    func requestsThatAreNone(_ form: String) {
        var probe = EstateProbe(Self.estate())
        let answer = probe.sts(form)
        #expect(answer.status == .badRequest)
        #expect(answer.element("Code") == "ValidationError")
    }

    @Test func aWebIdentityNeedsNoSignature() {
        var probe = EstateProbe(Self.estate())
        let form = "Action=AssumeRoleWithWebIdentity&RoleSessionName=sweep&RoleArn=\(Self.role)"
        #expect(probe.sts(form + "&WebIdentityToken=t", isSigned: false).element("AccessKeyId") != nil)
        #expect(probe.sts(form, isSigned: false).element("Code") == "ValidationError")
        #expect(probe.sts("Action=GetCallerIdentity", isSigned: false).element("Code") == "MissingAuthenticationToken")
    }
}
