import Testing

@testable import Emulator

/// Each invariant notices what it is there for: an outcome that is right, with one thing in it made wrong.
@Suite(.serialized) struct InvariantTests {
    private typealias Change = (what: String, invariant: any Invariant, make: @Sendable (inout ScenarioOutcome) -> Void)

    private static let changes: [Change] = [
        ("no report", WholeOutput(), { $0.report = nil }),
        ("half a line", WholeOutput(), { $0.streamed.append(nil) }),
        ("a crash", NoCrash(), { $0.result.errors = "Fatal error: Index out of range" }),
        ("a key", NothingSecret(), { $0.result.errors += "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" }),
        ("a token", NothingSecret(), { $0.result.output += "emulated-session-1-of-111122223333" }),
        ("the time in which it is killed", BoundedTime(), { $0.seconds = Double(BoundedTime.limit) }),
        ("much more than its own time", BoundedTime(), { ($0.scenario.timeout, $0.seconds) = (2, 40) }),
        ("another exit code", ExitCodeFits(), { $0.result.status = 3 }),
        ("a cluster that is no more", ExitCodeFits(), { $0.report?.coverage.clusters["denied"] = 1 }),
        ("a cluster without a state", EveryPlaceHasOneState(), { $0.report?.coverage.clusters["total"] = 3 }),
        ("a region twice", EveryPlaceHasOneState(), { $0.doubleRegion() }),
        ("a cluster more", EveryPlaceHasOneState(), { $0.served.clusters.insert("arn:aws:ecs:x:1:cluster/x") }),
        ("a cluster of unserved tasks", SweptWasServed(), { $0.served.tasks = [] }),
        ("a lost failure", ServedIsReported(), { $0.streamed.removeLast() }),
        ("a failure twice", ServedIsReported(), { $0.streamed.append($0.streamed[0]) }),
        ("a failure made up", ServedIsReported(), { $0.streamed.append("arn:aws:ecs:x:1:task/x/1") }),
        ("a task more", ServedIsReported(), { $0.served.tasks.insert("arn:aws:ecs:x:1:task/x/1") }),
        ("a lost group", CountsAgree(), { $0.report?.groups.removeLast() }),
        ("a lost line", CountsAgree(), { $0.streamed.removeLast() }),
        ("a lost detail", CountsAgree(), { $0.report?.failures.removeLast() }),
        ("tasks listed twice", CountsAgree(), { $0.report?.coverage.tasks["listed", default: 0] *= 2 }),
        ("a call more", CountsAgree(), { $0.statistics.calls["ListTasks", default: 0] += 1 }),
        ("a problem without a cause", ProblemsHaveCauses(), { $0.addProblem(times: 1) }),
        ("an enabled region's refusal", ProblemsHaveCauses(), { $0.refuseKeys(in: "us-east-1", asking: .reset) }),
        ("a refusal that AWS explained", ProblemsHaveCauses(), { $0.refuseKeys(in: "eu-north-1", asking: nil) }),
        ("a problem of repeated pages", ProblemsHaveCauses(), { $0.addProblem(after: .repeatedPage) }),
        ("a problem twice", ProblemsHaveCauses(), { $0.addProblem(times: 2) }),
    ]

    @Test func eachNoticesWhatIsWrong() async throws {
        var scenario = Scenario(seed: 0)
        scenario.shape = EstateShape(clusters: 2, stoppedTasks: 30)
        (scenario.faults, scenario.keys, scenario.accounts) = (.none, .lasting, .own)
        (scenario.timeout, scenario.limit, scenario.readsLogs) = (nil, 0, false)
        (scenario.asksForOwners, scenario.failureExitCode, scenario.sweepsAllRegions) = (false, nil, false)
        var outcome = try await scenario.run()
        // Here the program shares the processors with a thousand tests; the matrix has them for itself.
        outcome.seconds = 1
        for invariant in Scenario.invariants { #expect(invariant.violations(of: outcome) == []) }
        for change in Self.changes {
            var wrong = outcome
            change.make(&wrong)
            #expect(!change.invariant.violations(of: wrong).isEmpty, "\(change.what)")
        }
        outcome.refuseKeys(in: "eu-north-1", asking: .reset)
        #expect(ProblemsHaveCauses().violations(of: outcome) == [])
    }
}

extension ScenarioOutcome {
    fileprivate mutating func doubleRegion() {
        guard let scopes = report?.coverage.scopes else { return }
        report?.coverage.scopes = scopes + scopes
    }

    fileprivate mutating func addProblem(after kind: FaultKind) {
        statistics.faults["ListClusters"] = [kind: 1]
        addProblem(times: 1)
    }

    /// A region does not know the keys, and so it goes with the question whether they are known elsewhere.
    fileprivate mutating func refuseKeys(in region: String, asking fault: FaultKind?) {
        if let fault { statistics.faults["GetCallerIdentity"] = [fault: 1] }
        addProblem(times: 1, region: region, code: "UnrecognizedClientException")
    }

    fileprivate mutating func addProblem(
        times: Int,
        region: String = "us-east-1",
        code: String = "ServerException"
    ) {
        let problem = SweepResult.Coverage.Problem(
            account: "111122223333",
            region: region,
            cluster: nil,
            operation: "ListClusters",
            code: code,
            message: "No cause."
        )
        report?.coverage.problems += Array(repeating: problem, count: times)
    }
}
