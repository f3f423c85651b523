import Testing

@testable import Emulator

struct EstateAPITests {
    private let estate = Estate(EstateShape(accounts: EstateShape.accountIDs(2)))

    private func call(_ faults: Faults, date: String? = nil) -> [ServedResponse] {
        var probe = EstateProbe(estate, faults: faults)
        probe.date = date
        return [
            probe.sts("Action=GetCallerIdentity"),
            probe.respond("organizations", target: "AWSOrganizationsV20161128.ListAccounts", "{}"),
            probe.respond("account", path: "/listRegions", "{}"),
            probe.respond("ec2", "Action=DescribeRegions&Version=2016-11-15"),
        ]
    }

    @Test func everyServiceGoesWrongInItsOwnWords() {
        #expect(call(.none).allSatisfy { $0.status == .ok && $0.fault == nil && $0.delivery == .whole })
        let throttled = call(Faults([FaultRule(.throttle)]))
        #expect(throttled.allSatisfy { $0.isThrottled && $0.fault == .throttle && $0.status == .badRequest })
        #expect(throttled[0].element("Code") == "Throttling")
        #expect(throttled[1].text.contains("ThrottlingException"))
        #expect(call(Faults([FaultRule(.serverError)])).allSatisfy { $0.status == .internalServerError })
        #expect(call(Faults([FaultRule(.truncated)])).allSatisfy { $0.status == .ok && $0.delivery == .truncated })
    }

    @Test func withASkewSignaturesMustBeOfItsTime() {
        // The probe's service begins at 2023-11-14T22:13:20Z.
        let faults = Faults(clockSkew: .seconds(600))
        #expect(call(faults, date: "20231114T221320Z").allSatisfy { $0.status == .ok })
        let late = call(faults, date: "20231114T220000Z")
        #expect(late[0].element("Code") == "SignatureDoesNotMatch")
        #expect(late[2].text.contains("InvalidSignatureException"))
    }

    @Test func eachSessionHasATokenThatExpiresByItself() throws {
        var probe = EstateProbe(estate, faults: Faults(tokenCalls: 1))
        let assume =
            "Action=AssumeRole&RoleSessionName=sweep&RoleArn=arn%3Aaws%3Aiam%3A%3A000000000002%3Arole%2Fecs-reader"
        let sessions = [probe.sts(assume), probe.sts(assume)]
        #expect(sessions[0].element("SessionToken") != sessions[1].element("SessionToken"))
        for session in sessions {
            probe.accessKeyID = try #require(session.element("AccessKeyId"))
            probe.sessionToken = session.element("SessionToken")
            #expect(probe.sts("Action=GetCallerIdentity").status == .ok)
            #expect(probe.sts("Action=GetCallerIdentity").element("Code") == "ExpiredToken")
        }
    }
}
