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

    @Test func failsEveryNthCall() {
        var probe = ServiceProbe(estate, faults: Faults(serverErrorInterval: 3))
        let statuses = (0..<6).map { _ in probe.respond("ListClusters", "{}").status }
        #expect(statuses == [.ok, .ok, .internalServerError, .ok, .ok, .internalServerError])
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
