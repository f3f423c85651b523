import AWS
import Stages
import Testing

struct TallyTests {
    @Test func groupsByServiceBucketAndCause() {
        let groups = tally([
            task(service: "a", bucket: .oom, stoppedAt: 1),
            task(service: "a", bucket: .oom, stoppedAt: 3, reason: "newest"),
            task(service: "a", bucket: .config, stoppedAt: 2),
            task(service: "b", bucket: .oom, stoppedAt: 4),
        ]).groups
        #expect(groups.count == 3)
        let group = groups.first { $0.service == "a" && $0.bucket == .oom }
        #expect(group?.count == 2)
        #expect(group?.representativeReason == "newest")
        #expect(group?.firstStoppedAt == Timestamp(secondsSince1970: 1))
        #expect(group?.lastStoppedAt == Timestamp(secondsSince1970: 3))
    }

    @Test func theOrderOfArrivalDoesNotMatter() {
        let tasks = (0..<200).map { (index: Int) -> ClassifiedTask in
            task(
                service: "service-\(index % 3)",
                bucket: index % 2 == 0 ? .oom : .codeBug,
                stoppedAt: Double(index % 50),
                reason: "reason \(index % 7)",
                cluster: "cluster-\(index % 5)"
            )
        }
        let forward = tally(tasks, limit: 10)
        let backward = tally(tasks.reversed(), limit: 10)
        #expect(forward.tasks == backward.tasks)
        #expect(forward.signatures == backward.signatures)
        let key = { (group: FailureGroup) -> String in group.service + group.bucket.rawValue }
        #expect(forward.groups.sorted { key($0) < key($1) } == backward.groups.sorted { key($0) < key($1) })
    }

    @Test func keepsTheMostRecentInDetailAndCountsAll() {
        let tally = tally((0..<1000).map { task(stoppedAt: Double($0)) }, limit: 3)
        #expect(tally.tasks.map(\.stopped.task.stoppedAt?.secondsSince1970) == [999, 998, 997])
        #expect(tally.groups.map(\.count) == [1000])
    }

    @Test(arguments: [Int.max, Int.max / 2 + 1])
    func aVeryLargeLimitKeepsAll(limit: Int) {
        #expect(tally((0..<50).map { task(stoppedAt: Double($0)) }, limit: limit).tasks.count == 50)
    }

    @Test func aTaskThatIsStillStoppingIsTheMostRecent() {
        let tally = tally([task(stoppedAt: 5), task(stoppedAt: nil), task(stoppedAt: 9)], limit: 2)
        #expect(tally.tasks.map(\.stopped.task.stoppedAt?.secondsSince1970) == [nil, 9])
    }

    @Test(arguments: [
        (Tally.BenignTasks.leftOut, 1, 1), (.detailed, 2, 1), (.grouped, 2, 2),
    ])
    func benignTasksAreShownAsAsked(policy: Tally.BenignTasks, tasks: Int, groups: Int) {
        var tally = Tally(limit: nil, benignTasks: policy)
        tally.add(task(bucket: .benign))
        tally.add(task(bucket: .oom))
        #expect(tally.tasks.count == tasks)
        #expect(tally.groups.count == groups)
    }

    @Test func aReplacedVerdictMovesItsFailuresToAnotherGroup() {
        var tally = tally([
            task(service: "a", bucket: .unknown, reason: "odd"), task(service: "a", bucket: .unknown, reason: "odd"),
            task(service: "a", bucket: .oom, reason: "memory"),
        ])
        let index = tally.signatures.firstIndex { $0.ruleVerdict.bucket == .unknown }
        var verdict = task(bucket: .oom).verdict
        verdict.decidedBy = .claude
        tally.replaceVerdicts([index ?? -1: verdict, 99: verdict])
        #expect(tally.groups.map(\.bucket) == [.oom])
        #expect(tally.groups.map(\.count) == [3])
        #expect(tally.tasks.count { $0.verdict.decidedBy == .claude } == 2)
    }

    @Test func thoseWhoseWordsTheLargestGroupsShowAreWorthACloserLook() {
        let large = (0..<5).map { task(service: "a", stoppedAt: Double($0), reason: "often") }
        let newest = task(service: "a", stoppedAt: 9, reason: "newest")
        let other = (0..<2).map { task(service: "b", stoppedAt: Double($0), reason: "other") }
        let tally = tally(large + [newest] + other)
        let all = tally.representatives(limit: 9)
        #expect(all.map(\.task.verdict.reason) == ["newest", "other", "often"])
        #expect(tally.representatives(limit: 2) == Array(all.prefix(2)))
        for each in all {
            #expect(tally.signatures[each.signature].ruleVerdict == each.task.verdict)
        }
    }

    @Test func aStopThatIsNoFailureIsNotLookedAt() {
        var tally = Tally(limit: nil, benignTasks: .grouped)
        tally.add(task(bucket: .benign))
        #expect(tally.representatives(limit: 9).isEmpty)
    }

    @Test func signaturesHaveTheVerdictsThatWereReplaced() {
        var tally = tally([task(bucket: .unknown)])
        var verdict = task(bucket: .oom).verdict
        verdict.confidence = .medium
        tally.replaceVerdicts([0: verdict])
        #expect(tally.signatures.map(\.ruleVerdict) == [verdict])
    }

    @Test func endlesslyDifferentEvidenceDoesNotGrowWithoutBound() {
        var tally = Tally(limit: 1)
        for index in 0..<12_000 {
            // Letters, for numbers are not told apart.
            let word = String(index).map { String(UnicodeScalar(97 + UInt8($0.wholeNumberValue ?? 0))) }.joined()
            tally.add(task(bucket: .unknown, reason: "word \(word)"))
        }
        #expect(tally.signatures.count <= 10_001)
        #expect(tally.groups.map(\.count) == [12_000])
    }

    private func tally(_ tasks: some Sequence<ClassifiedTask>, limit: Int? = nil) -> Tally {
        var tally = Tally(limit: limit)
        for task in tasks { tally.add(task) }
        return tally
    }

    private func task(
        service: String = "web",
        bucket: Bucket = .oom,
        stoppedAt: Double? = 0,
        reason: String = "reason",
        cluster: String = "blue"
    ) -> ClassifiedTask {
        var task = ECSTask(taskArn: "arn:\(service):\(bucket):\(stoppedAt ?? -1):\(reason)")
        task.group = "service:\(service)"
        task.stoppedAt = stoppedAt.map(Timestamp.init(secondsSince1970:))
        task.stoppedReason = reason
        let cluster = Cluster(arn: "arn:aws:ecs:us-east-1:111122223333:cluster/\(cluster)")
        let verdict = Verdict(bucket: bucket, cause: "cause", confidence: .low, reason: reason, nextAction: "look")
        return ClassifiedTask(stopped: StoppedTask(cluster: cluster, task: task), verdict: verdict)
    }
}
