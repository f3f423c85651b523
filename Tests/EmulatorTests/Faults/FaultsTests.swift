import Testing

@testable import Emulator

struct FaultsTests {
    private let estate = Estate(EstateShape(clusters: 60))

    @Test func deniesByGlob() throws {
        var probe = ServiceProbe(estate, faults: Faults(deniedClusters: ["payments-*"]))
        let denied = try probe.call("ListTasks", #"{"cluster":"payments-prod"}"#)
        #expect(denied.type == "AccessDeniedException")
        #expect(denied.message?.contains("is not authorized to perform: ecs:ListTasks on resource: *") == true)
        #expect(
            try probe.call("DescribeTasks", #"{"cluster":"payments-prod","tasks":["0"]}"#).type
                == "AccessDeniedException"
        )
        #expect(try probe.call("ListTasks", #"{"cluster":"media-prod"}"#).type == nil)
        #expect(estate.expectation(under: probe.service.faults).deniedClusters == 3)
    }

    @Test func deniesAShareAndAlwaysTheSame() {
        let expectation = estate.expectation(under: Faults(deniedShare: 0.25))
        #expect((5...25).contains(expectation.deniedClusters))
        #expect(expectation.clusters + expectation.deniedClusters == 60)
        #expect(expectation == estate.expectation(under: Faults(deniedShare: 0.25)))
        #expect(estate.expectation(under: Faults(deniedShare: 1)).clusters == 0)
    }

    @Test func losesTasksBetweenListAndDescribe() throws {
        let faults = Faults(missingShare: 0.3)
        var probe = ServiceProbe(estate, faults: faults)
        var missing = 0
        for arn in try probe.listAll("ListClusters", "").entries {
            let tasks = try probe.listAll("ListTasks", "\"cluster\":\"\(arn)\",\"desiredStatus\":\"STOPPED\"").entries
            let names = tasks.map { "\"\($0)\"" }.joined(separator: ",")
            missing +=
                try probe.call("DescribeTasks", "{\"cluster\":\"\(arn)\",\"tasks\":[\(names)]}").failures?.count ?? 0
        }
        #expect(missing > 0)
        #expect(missing == estate.expectation(under: faults).missing)
    }

    @Test func aTokenIsGoodForSoManyCalls() throws {
        var probe = ServiceProbe(estate, faults: Faults(tokenCalls: 2))
        func codes(_ token: String?, _ probe: inout ServiceProbe) throws -> [String?] {
            probe.sessionToken = token
            return try (0..<3).map { _ in try probe.call("ListClusters").type }
        }
        #expect(try codes("a", &probe) == [nil, nil, "ExpiredTokenException"])
        #expect(try codes("b", &probe) == [nil, nil, "ExpiredTokenException"])
        #expect(try codes("a", &probe) == ["ExpiredTokenException", "ExpiredTokenException", "ExpiredTokenException"])
        #expect(try codes(nil, &probe) == [nil, nil, nil])
    }

    // The probe's service begins at 2023-11-14T22:13:20Z.
    @Test(arguments: [
        ("20231114T221320Z", nil), ("20231114T221820Z", nil), ("20231114T220820Z", nil),
        (
            "20231114T220819Z",
            "Signature expired: 20231114T220819Z is now earlier than 20231114T220820Z (20231114T221320Z - 5 min.)"
        ),
        (
            "20231114T221821Z",
            "Signature not yet current: 20231114T221821Z is still later than 20231114T221820Z "
                + "(20231114T221320Z + 5 min.)"
        ),
    ])
    func withASkewSignaturesMustBeOfItsTime(_ date: String, _ message: String?) throws {
        var probe = ServiceProbe(estate, faults: Faults(clockSkew: .seconds(600)))
        probe.date = date
        let answer = try probe.call("ListClusters")
        #expect(answer.message == message)
        #expect(answer.type == (message == nil ? nil : "InvalidSignatureException"))
        var punctual = ServiceProbe(estate)
        punctual.date = date
        #expect(try punctual.call("ListClusters").type == nil)
    }

    @Test(arguments: [
        ("payments-prod", "*", true), ("payments-prod", "payments-prod", true), ("payments-prod", "pay*prod", true),
        ("payments-prod", "p?yments-*d", true), ("payments-prod", "payments", false), ("a", "", false), ("", "*", true),
        ("payments-prod", "*-staging", false), ("aab", "*ab", true), ("ab", "a?b", false),
    ])
    func globs(_ text: String, _ pattern: String, _ matches: Bool) {
        #expect(matchesGlob(text, pattern) == matches)
    }
}
