import AWS
import HTTP
import Pipeline
import Testing

@testable import Stages

@Suite struct ListStoppedTasksTests {
    /// What the stage sends on of one cluster.
    private func list(_ transport: any HTTPTransport, drain: DrainSignal = DrainSignal()) async throws
        -> [TaskReference]
    {
        let cluster = Located(
            value: Cluster(
                arn: "arn:aws:ecs:eu-west-1:123456789012:cluster/prod",
                region: "eu-west-1",
                account: "123456789012"
            ),
            region: SweepRegion(name: "eu-west-1", client: try .stub(transport))
        )
        return try await Pipeline(from: [cluster])
            .through(ListStoppedTasks(ledger: CoverageLedger(), drain: drain))
            .collect()
            .map(\.value)
    }

    private static func page(_ tasks: ClosedRange<Int>?, next: String?) -> Result<HTTPResponse, HTTPError> {
        let arns = (tasks.map(Array.init) ?? []).map { #""arn:aws:ecs:eu-west-1:123456789012:task/prod/\#($0)""# }
        let token = next.map { #","nextToken":"\#($0)""# } ?? ""
        return .status(200, #"{"taskArns":[\#(arns.joined(separator: ","))]\#(token)}"#)
    }

    @Test(arguments: [
        [page(1...3, next: nil)], [page(1...2, next: "a"), page(3...3, next: nil)],
        [page(nil, next: "a"), page(1...3, next: "b"), page(nil, next: nil)],
        [page(1...3, next: "a"), .status(400, #"{"__type":"AccessDeniedException","message":"no"}"#)],
    ])
    func theLastTaskIsMarkedWhereverTheListEnds(_ answers: [Result<HTTPResponse, HTTPError>]) async throws {
        let tasks = try await list(StubTransport(sts: [], ecs: answers))
        #expect(tasks.map { $0.arn.suffix(1) } == ["1", "2", "3"])
        #expect(tasks.map(\.isLast) == [false, false, true])
    }

    /// Answers with three tasks, and with pages without any from then on; the end of the time comes with the second.
    private struct EndlessTransport: HTTPTransport {
        let drain: DrainSignal
        let count = Count()

        final class Count: Sendable {
            let pages = Locked(0)

            func increment() -> Int {
                pages.withLock { pages in
                    pages += 1
                    return pages
                }
            }
        }

        func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
            let number = count.increment()
            if number == 2 { drain.begin() }
            return try page(number == 1 ? 1...3 : nil, next: "\(number)").get()
        }
    }

    @Test func theEndOfTheTimeEndsAListAndWhatItGaveIsSweptAllTheSame() async throws {
        let drain = DrainSignal()
        let transport = EndlessTransport(drain: drain)
        let tasks = try await list(transport, drain: drain)
        #expect(tasks.map(\.isLast) == [false, false, true])
        #expect(transport.count.pages.withLock { $0 } == 2)
    }
}
