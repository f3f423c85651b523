import AWS
import HTTP
import Pipeline
import PipelineTesting
import Testing

@testable import Stages

@Suite(.timeLimit(.minutes(2))) struct InvestigationTests {
    private typealias Answer = Result<HTTPResponse, HTTPError>

    private static let awslogs = """
        ,"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/web","awslogs-stream-prefix":"ecs"}}
        """
    private static let traceback = Answer.status(
        200,
        #"{"events":[{"message":"Traceback (most recent call last):"},{"message":"KeyError: 'order_id'"}]}"#
    )
    private static let denied = Answer.status(400, #"{"__type":"AccessDeniedException","message":"no"}"#)

    private static func definition(_ container: String = "") -> Answer {
        .status(
            200,
            """
            {"taskDefinition":{"executionRoleArn":"arn:aws:iam::111122223333:role/web-execution",\
            "containerDefinitions":[{"name":"app"\(container)}]}}
            """
        )
    }

    private static let exit = failure(
        stoppedTask(
            "Essential container in task exited",
            code: "EssentialContainerExited",
            [TestContainer(exit: 1)]
        )
    )
    private static let refused = failure(
        stoppedTask(
            "CannotPullContainerError: pull access denied for web, repository does not exist or may require authorization",
            code: "TaskFailedToStart"
        )
    )

    private static func failure(_ stopped: StoppedTask) -> ClassifiedTask {
        ClassifiedTask(stopped: stopped, verdict: RuleClassifier.standard.classify(stopped))
    }

    @Test func waitsForNothingWhereNothingFailed() async throws {
        let run = try await run([], StubTransport(Self.denied), clock: ManualClock())
        #expect(run.verdicts.isEmpty && run.problems.isEmpty)
    }

    private struct Run {
        var verdicts: [Int: Verdict]
        var problems: [Coverage.Problem]
    }

    private func run(
        _ failures: [ClassifiedTask],
        _ transport: any HTTPTransport,
        logs: Investigation.Logs = .leftAlone,
        clock: any Clock<Duration> = ContinuousClock()
    ) async throws -> Run {
        let directory = SweepDirectory()
        let region = try Region("eu-west-1")
        let access = TransportAccess(transport: transport)
        let keys = StaticCredentials(Credentials(accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "secret"))
        let account = AccountIdentity.unknown(through: "the test")
        let found = SweepRegion(
            name: "eu-west-1",
            client: ECSClient(try access.client(.ecs, in: region, of: account, credentials: keys)),
            logs: { (region: Region) throws(EndpointError) in
                LogsClient(try access.client(.logs, in: region, of: account, credentials: keys))
            }
        )
        directory.add(found, of: failures.map(\.stopped.cluster))
        let ledger = CoverageLedger()
        let investigation = Investigation(directory: directory, ledger: ledger, logs: logs, clock: clock)
        let verdicts = await investigation.verdicts(
            of: failures.enumerated().map { Representative(signature: $0.offset, task: $0.element) }
        )
        return Run(verdicts: verdicts, problems: ledger.coverage(calls: .init(), ranToEnd: true).problems)
    }

    @Test func theNextActionNamesWhatTheDefinitionSays() async throws {
        let transport = StubTransport(Self.definition())
        let run = try await run([Self.refused], transport)
        #expect(!Self.refused.verdict.nextAction.contains("web-execution"))
        #expect(run.verdicts[0]?.nextAction.contains("web-execution") == true)
        #expect(run.verdicts[0]?.cause == Self.refused.verdict.cause)
        #expect(run.problems.isEmpty)
    }

    /// The definition may lead to another container, which no rule of the user's is about.
    @Test func whatAUsersRuleSaidStands() async throws {
        var own = Self.refused
        own.verdict.decidedBy = .customRules
        let run = try await run([own], StubTransport(Self.definition()))
        #expect(run.verdicts.isEmpty)
    }

    @Test func aDefinitionIsFetchedOnceForAllWhoShareIt() async throws {
        let transport = StubTransport(Self.definition())
        let run = try await run([Self.refused, Self.refused, Self.exit], transport)
        #expect(run.verdicts.count == 3)
        #expect(transport.requests.count == 1)
    }

    @Test func theLogTellsTheException() async throws {
        let transport = StubTransport(Self.definition(Self.awslogs), Self.traceback)
        let run = try await run([Self.exit], transport, logs: .read)
        #expect(run.verdicts[0]?.reason == "Essential container exited (exit 1): KeyError: 'order_id'")
        let body = String(decoding: transport.requests[1].body, as: UTF8.self)
        #expect(body.contains(#""logStreamName":"ecs/app/0123456789abcdef0123456789abcdef""#))
        #expect(body.contains(#""limit":50"#))
        #expect(transport.requests[1].url.hasPrefix("https://logs.eu-west-1."))
    }

    @Test func noLogIsReadUnlessItIsAskedForAndTellsMore() async throws {
        let transport = StubTransport(Self.definition(Self.awslogs), Self.definition(Self.awslogs))
        _ = try await run([Self.exit], transport)
        _ = try await run([Self.refused], transport, logs: .read)
        #expect(transport.requests.count == 2)
    }

    @Test func ofVeryManyTheFirstAreRead() async throws {
        let failures = (0..<60).map { number in
            var stopped = Self.exit.stopped
            stopped.task.taskArn += "\(number)"
            return Self.failure(stopped)
        }
        let transport = RepeatingTransport(first: Self.definition(Self.awslogs), rest: Self.traceback)
        let run = try await run(failures, transport, logs: .read)
        let told = run.verdicts.filter { $0.value.reason.contains("KeyError") }.keys.sorted()
        #expect(told == Array(0..<40))
        #expect(run.verdicts.count == 60)
    }

    @Test func logsInAnotherRegionAreReadThere() async throws {
        let logs = Self.awslogs.replacing(#""awslogs-group""#, with: #""awslogs-region":"us-east-1","awslogs-group""#)
        let transport = StubTransport(Self.definition(logs), Self.traceback)
        _ = try await run([Self.exit], transport, logs: .read)
        #expect(transport.requests[1].url.hasPrefix("https://logs.us-east-1."))
    }

    @Test(arguments: [
        ("AccessDeniedException", 400), ("ResourceNotFoundException", 400),
    ])
    func logsThatCannotBeReadCostNothing(_ code: String, _ status: Int) async throws {
        let refusal = Answer.status(status, #"{"__type":"\#(code)","message":"no"}"#)
        let transport = StubTransport(Self.definition(Self.awslogs), refusal)
        let run = try await run([Self.exit], transport, logs: .read)
        #expect(run.verdicts[0]?.bucket == Self.exit.verdict.bucket)
        #expect(run.verdicts[0]?.reason == Self.exit.verdict.reason)
        #expect(run.problems.map(\.operation) == ["GetLogEvents"])
        #expect(run.problems.map(\.code) == [code])
    }

    @Test func aDefinitionThatCannotBeReadCostsNothing() async throws {
        let run = try await run([Self.exit], StubTransport(Self.denied), logs: .read)
        #expect(run.verdicts.isEmpty, "the verdict stands as it was")
        #expect(run.problems.map(\.operation) == ["DescribeTaskDefinition"])
    }

    @Test(arguments: [
        ("", "NoLogConfiguration"), (#","logConfiguration":{"logDriver":"splunk"}"#, "LogsElsewhere"),
        (
            #","logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g"}}"#, "NoStreamPrefix"
        ),
        (
            #","logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g","awslogs-stream-prefix":"p","#
                + #""awslogs-region":"no region"}}"#, "TransportError"
        ),
    ])
    func logsThatAreElsewhereAreNamedAndNotAskedFor(_ container: String, _ code: String) async throws {
        let transport = StubTransport(Self.definition(container))
        let run = try await run([Self.exit], transport, logs: .read)
        #expect(run.problems.map(\.code) == [code])
        #expect(transport.requests.count == 1)
        #expect(run.verdicts[0]?.reason == Self.exit.verdict.reason)
    }

    @Test func aClusterThatNobodyFoundIsLeftAlone() async throws {
        let transport = StubTransport()
        let investigation = Investigation(directory: SweepDirectory(), ledger: CoverageLedger(), logs: .read)
        #expect(await investigation.verdicts(of: [Representative(signature: 0, task: Self.exit)]).isEmpty)
        #expect(transport.requests.isEmpty)
    }

    @Test func theReportDoesNotWaitForEver() async throws {
        let (clock, transport) = (ManualClock(), SilentTransport())
        async let running = run([Self.exit], transport, clock: clock)
        await transport.gate.waitForArrivals(count: 1)
        await clock.waitForSleepers(count: 1)
        clock.advance(by: Investigation.timeLimit)
        let run = try await running
        #expect(run.verdicts.isEmpty)
        #expect(run.problems.map(\.operation) == ["DescribeTaskDefinition"])
        #expect(run.problems.first?.message.contains("15 s") == true)
    }
}

/// A way to AWS over any transport.
private struct TransportAccess: Sendable {
    let transport: any HTTPTransport

    func client(
        _ service: AWSService,
        in region: Region,
        of account: AccountIdentity,
        credentials: any CredentialsProvider
    ) throws(EndpointError) -> AWSClient {
        AWSClient(
            service: service,
            region: region,
            endpoint: Endpoint(service, in: region),
            credentials: credentials,
            transport: transport
        )
    }
}

/// Never answers.
private struct SilentTransport: HTTPTransport {
    let gate = Gate()

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        do {
            try await gate.pass()
        } catch {
            throw HTTPError(.cancelled, "cancelled")
        }
        throw HTTPError(.connection, "opened")
    }
}

/// Answers the first request one way and all others another.
private final class RepeatingTransport: HTTPTransport {
    let first: Result<HTTPResponse, HTTPError>
    let rest: Result<HTTPResponse, HTTPError>
    private let isFirst = Locked(true)

    init(first: Result<HTTPResponse, HTTPError>, rest: Result<HTTPResponse, HTTPError>) {
        (self.first, self.rest) = (first, rest)
    }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let isFirst = isFirst.withLock { isFirst in
            defer { isFirst = false }
            return isFirst
        }
        return try (isFirst ? first : rest).get()
    }
}
