import Stages
import Testing

@testable import Reports

struct ProblemSummaryTests {
    private func problem(
        _ code: String,
        _ region: String,
        cluster: String? = nil,
        _ message: String
    ) -> Coverage.Problem {
        Coverage.Problem(
            account: "111122223333",
            region: region,
            cluster: cluster,
            operation: "ListTasks",
            code: code,
            message: message
        )
    }

    @Test func theMostFrequentComesFirst() {
        let summaries = ProblemSummary.summaries(of: [
            problem("Rare", "eu-west-1", ""),
            problem("Often", "eu-west-1", cluster: "arn:aws:ecs:eu-west-1:111122223333:cluster/a", "first"),
            problem("Often", "eu-west-2", "second"),
            problem("Often", "eu-west-3", ""),
            problem("Often", "us-east-1", ""),
            problem("Also rare", "us-east-1", "x"),
        ])
        #expect(
            summaries.map(\.line) == [
                "Often from ListTasks in 111122223333 eu-west-1 a, 111122223333 eu-west-2, 111122223333 eu-west-3 "
                    + "and 1 more: first",
                "Rare from ListTasks in 111122223333 eu-west-1",
                "Also rare from ListTasks in 111122223333 us-east-1: x",
            ]
        )
    }
}
