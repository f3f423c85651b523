import AWS
import Pipeline
import Reports
import Stages
import Synchronization
import Testing

struct SweepFoldTests {
    private let metrics = Metrics(stages: [], duration: .seconds(3))

    @Test func reportsWhatWasTallied() async {
        var coverage = Coverage()
        coverage.tasks.failed = 2
        var fold = SweepFold(tally: Tally(limit: 1), toolVersion: "1.2.3") { [coverage] _ in coverage }
        fold.add(task(1, bucket: .oom))
        fold.add(task(2, bucket: .oom))
        let report = await fold.report(Outcome(ending: .finished, metrics: metrics))
        #expect(report.toolVersion == "1.2.3")
        #expect(report.duration == .seconds(3))
        #expect(report.coverage == coverage)
        #expect(report.groups.map(\.count) == [2])
        #expect(report.failures.map(\.stopped.task.taskArn) == ["2"])
    }

    @Test func aClassifierRaisesTheVerdicts() async {
        let asked = Atomic(0)
        var better = task(1, bucket: .config).verdict
        better.decidedBy = .claude
        var fold = SweepFold(
            tally: Tally(limit: nil),
            toolVersion: "1",
            refine: { [better] signatures in
                asked.add(signatures.count, ordering: .relaxed)
                return [0: better]
            },
            coverage: { _ in Coverage() }
        )
        fold.add(task(1, bucket: .unknown))
        let report = await fold.report(Outcome(ending: .finished, metrics: metrics))
        #expect(asked.load(ordering: .relaxed) == 1)
        #expect(report.groups.map(\.bucket) == [.config])
        #expect(report.failures.map(\.verdict.decidedBy) == [.claude])
    }

    @Test func theClassifierSeesWhatTheInvestigationFound() async {
        var closer = task(1, bucket: .oom).verdict
        closer.reason = "heap"
        let seen = Locked<[String]>([])
        let calls = Atomic(0)
        var fold = SweepFold(
            tally: Tally(limit: nil),
            toolVersion: "1",
            investigate: { [closer] failures in
                calls.add(failures.count, ordering: .relaxed)
                return Dictionary(uniqueKeysWithValues: failures.map { ($0.signature, closer) })
            },
            refine: { signatures in
                seen.withLock { $0 = signatures.map(\.ruleVerdict.reason) }
                return [:]
            },
            coverage: { _ in
                var coverage = Coverage()
                coverage.calls.total = calls.load(ordering: .relaxed)
                return coverage
            }
        )
        fold.add(task(1, bucket: .unknown))
        let report = await fold.report(Outcome(ending: .finished, metrics: metrics))
        #expect(seen.withLock { $0 } == ["heap"])
        #expect(report.groups.map(\.bucket) == [.oom])
        #expect(report.failures.map(\.verdict.reason) == ["heap"])
        #expect(report.coverage.calls.total == 1, "its calls are among those that are reported")
    }

    @Test func whoeverInterruptsASweepWaitsForNothing() async {
        let asked = Atomic(0)
        for ending in [Outcome.Ending.cancelled, .failed(CancellationError())] {
            var fold = SweepFold(
                tally: Tally(limit: nil),
                toolVersion: "1",
                investigate: { _ in
                    asked.add(1, ordering: .relaxed)
                    return [:]
                },
                refine: { _ in
                    asked.add(1, ordering: .relaxed)
                    return [:]
                },
                coverage: { outcome in
                    var coverage = Coverage()
                    coverage.ranToEnd = outcome.ending.isFinished
                    return coverage
                }
            )
            fold.add(task(1, bucket: .unknown))
            let report = await fold.report(Outcome(ending: ending, metrics: metrics))
            #expect(report.groups.count == 1)
        }
        #expect(asked.load(ordering: .relaxed) == 0)
    }

    private func task(_ number: Int, bucket: Bucket) -> ClassifiedTask {
        var task = ECSTask(taskArn: "\(number)")
        task.group = "service:web"
        task.stoppedAt = Timestamp(secondsSince1970: Double(number))
        let cluster = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/blue")
        return ClassifiedTask(
            stopped: StoppedTask(cluster: cluster, task: task),
            verdict: Verdict(bucket: bucket, cause: "cause", confidence: .low, reason: "why", nextAction: "look")
        )
    }
}
