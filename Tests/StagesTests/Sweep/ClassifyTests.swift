import AWS
import HTTP
import Pipeline
import Testing

@testable import Stages

/// The step, behind a client that has answered or failed.
@Suite struct ClassifyTests {
    private static let undecided = stoppedTask(
        "Essential container in task exited",
        code: "EssentialContainerExited",
        [TestContainer(name: "job", exit: 0), TestContainer(name: "worker", exit: 1)]
    )

    private func classify(
        _ tasks: [StoppedTask],
        _ transport: StubTransport,
        _ ledger: CoverageLedger = CoverageLedger()
    ) async throws -> [Verdict] {
        let sweepRegion = SweepRegion(name: "eu-west-1", client: try .stub(transport))
        // As DescribeTasks does.
        let assessed = tasks.map(RuleClassifier.standard.assess)
        let needed = assessed.filter(\.needsDefinition).compactMap(\.stopped.task.taskDefinitionArn)
        try await sweepRegion.definitions.fetch(needed)
        let step = Classify(ledger: ledger)
        return assessed.compactMap { step.apply(Located(value: $0, region: sweepRegion))?.verdict }
    }

    @Test func theDefinitionDecides() async throws {
        let answer =
            #"{"taskDefinition":{"containerDefinitions":[{"name":"job","essential":true},"#
            + #"{"name":"worker","essential":false}]}}"#
        let transport = StubTransport(.status(200, answer))
        let verdicts = try await classify([Self.undecided, Self.undecided], transport)
        #expect(verdicts.map(\.bucket) == [.benign, .benign])
        #expect(verdicts.map(\.confidence) == [.high, .high])
        #expect(transport.requests.count == 1)
    }

    @Test func whereTheDefinitionIsDeniedTheRulesAnswerAndAreLessSure() async throws {
        let denied = #"{"__type":"AccessDeniedException","message":"not authorized"}"#
        let transport = StubTransport(.status(400, denied))
        let ledger = CoverageLedger()
        let verdicts = try await classify([Self.undecided, Self.undecided], transport, ledger)
        #expect(verdicts.map(\.bucket) == [.codeBug, .codeBug])
        #expect(verdicts.map(\.container) == ["worker", "worker"])
        #expect(verdicts.map(\.confidence) == [.low, .low])
        // The denial is asked for once, and told.
        #expect(transport.requests.count == 1)
        let problems = ledger.coverage(calls: .init(), ranToEnd: true).problems
        #expect(problems.first?.operation == "DescribeTaskDefinition")
        #expect(problems.first?.code == "AccessDeniedException")
    }

    @Test func nothingIsFetchedWhereTheVerdictCannotChange() async throws {
        let settled = stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(name: "a", exit: 1), TestContainer(name: "b", exit: 1)]
        )
        let transport = StubTransport()
        #expect(try await classify([settled], transport).map(\.bucket) == [.codeBug])
        #expect(transport.requests.isEmpty)
    }
}
