import AWS
import HTTP
import Pipeline
import PipelineTesting
import Testing

@testable import Stages

@Suite(.timeLimit(.minutes(2))) struct DefinitionsAheadTests {
    private static let answer = Result<HTTPResponse, HTTPError>.status(
        200,
        #"{"taskDefinition":{"containerDefinitions":[{"name":"app"}]}}"#
    )

    private static func failure(revision: Int, _ bucket: Bucket = .codeBug) -> ClassifiedTask {
        var stopped = stoppedTask("Essential container in task exited", code: "EssentialContainerExited")
        stopped.task.taskDefinitionArn = "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:\(revision)"
        return ClassifiedTask(
            stopped: stopped,
            verdict: Verdict(bucket: bucket, cause: "test", confidence: .high, reason: "", nextAction: "")
        )
    }

    private func directory(_ transport: any HTTPTransport) throws -> SweepDirectory {
        let directory = SweepDirectory()
        directory.add(
            SweepRegion(name: "eu-west-1", client: try .stub(transport)),
            of: [Self.failure(revision: 1).stopped.cluster]
        )
        return directory
    }

    @Test func whatWasFetchedIsNotAskedForAgain() async throws {
        let transport = StubTransport(Self.answer)
        let directory = try directory(transport)
        let task = Self.failure(revision: 1)
        var writer = DefinitionsAhead(directory: directory).open()
        await writer.write([task, task])
        await writer.write([task])
        let investigation = Investigation(directory: directory, ledger: CoverageLedger())
        _ = await investigation.verdicts(of: [Representative(signature: 0, task: task)])
        #expect(transport.requests.count == 1)
    }

    @Test func whatDidNotFailIsOfNoInterest() async throws {
        let transport = StubTransport()
        var writer = DefinitionsAhead(directory: try directory(transport)).open()
        await writer.write([Self.failure(revision: 1, .benign)])
        #expect(transport.requests.isEmpty)
    }

    @Test func noMoreAreFetchedThanAnInvestigationLooksAt() async throws {
        let transport = StubTransport(repeating: Self.answer)
        var writer = DefinitionsAhead(directory: try directory(transport)).open()
        await writer.write((1...150).map { Self.failure(revision: $0) })
        await writer.write((151...200).map { Self.failure(revision: $0) })
        #expect(transport.requests.count == Investigation.limit)
    }

    @Test func whatCannotBeFetchedCostsNothing() async throws {
        let transport = StubTransport(.status(400, #"{"__type":"AccessDeniedException","message":"no"}"#))
        var writer = DefinitionsAhead(directory: try directory(transport)).open()
        await writer.write([Self.failure(revision: 1)])
        #expect(transport.requests.count == 1)
    }

    /// Never answers.
    private struct SilentTransport: HTTPTransport {
        let gate = Gate()

        func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
            do { try await gate.pass() } catch {}
            throw HTTPError(.cancelled, "The request was cancelled.")
        }
    }

    @Test func aSilentRegionIsWaitedForOnceByTheSinkAndTheInvestigationTogether() async throws {
        let transport = SilentTransport()
        let clock = ManualClock()
        let directory = try directory(transport)
        let tasks = [Self.failure(revision: 1), Self.failure(revision: 2)]
        let sink = DefinitionsAhead(directory: directory, clock: clock)
        async let written: Void = {
            var writer = sink.open()
            await writer.write([tasks[0]])
            await writer.write([tasks[1]])
        }()
        await transport.gate.waitForArrivals(count: 1)
        await clock.waitForSleepers(count: 1)
        clock.advance(by: Investigation.timeLimit)
        await written
        // Its clock stands still: it would wait for ever if it asked again.
        let ledger = CoverageLedger()
        let investigation = Investigation(directory: directory, ledger: ledger, clock: ManualClock())
        let failures = tasks.enumerated().map { Representative(signature: $0.offset, task: $0.element) }
        #expect(await investigation.verdicts(of: failures).isEmpty)
        let problems = ledger.coverage(calls: .init(), ranToEnd: true).problems
        #expect(Set(problems.map(\.operation)) == ["DescribeTaskDefinition"])
    }

    @Test func aDrainEndsTheWaitAndLeavesTheRestAlone() async throws {
        let transport = SilentTransport()
        let drain = DrainSignal()
        let sink = DefinitionsAhead(directory: try directory(transport), drain: drain, clock: ManualClock())
        async let written: Void = {
            var writer = sink.open()
            await writer.write([Self.failure(revision: 1)])
            await writer.write([Self.failure(revision: 2)])
        }()
        await transport.gate.waitForArrivals(count: 1)
        drain.begin()
        await written
    }

    @Test func itStandsBesideTheReport() async throws {
        let investigation = Investigation(directory: SweepDirectory(), ledger: CoverageLedger())
        let sinks = investigation.sinks(beside: ProbeSink<ClassifiedTask>())
        #expect(sinks.map(\.name).first == "definitions")
        #expect(sinks.count == 2)
    }
}
