import AWS
import Stages
import Testing

struct FailureGroupsTests {
    @Test func groupsOfTheSameServiceBucketAndCauseAreOne() {
        var groups = FailureGroups()
        groups.add(group(count: 2, stoppedAt: 10, reason: "older", cluster: "b"))
        groups.add(group(count: 3, stoppedAt: 20, reason: "newer", cluster: "a"))
        #expect(groups.all.count == 1)
        #expect(groups.all.first?.count == 5)
        #expect(groups.all.first?.representativeReason == "newer")
        #expect(groups.all.first?.nextAction == "do newer")
        #expect(groups.all.first?.firstStoppedAt == Timestamp(secondsSince1970: 10))
        #expect(groups.all.first?.lastStoppedAt == Timestamp(secondsSince1970: 20))
        #expect(groups.all.first?.clusters == ["a", "b"])
        #expect(groups.all.first?.examples.map(\.taskArn) == ["newer", "older"])
    }

    @Test func whatDiffersStaysApart() {
        var groups = FailureGroups()
        let group = group(count: 1, stoppedAt: 1, reason: "x", cluster: "a")
        groups.add(group)
        for change in [{ $0.owner = "team" }, { $0.service = "other" }, { $0.bucket = .config }, { $0.cause = "else" }]
            as [(inout FailureGroup) -> Void]
        {
            var other = group
            change(&other)
            groups.add(other)
        }
        #expect(groups.all.count == 5)
    }

    @Test func theOrderDoesNotMatter() {
        let parts = (0..<50).map { number in
            group(count: number, stoppedAt: Double(number % 7), reason: "reason \(number)", cluster: "c\(number)")
        }
        var (forward, backward) = (FailureGroups(), FailureGroups())
        for part in parts { forward.add(part) }
        for part in parts.reversed() { backward.add(part) }
        #expect(forward.all == backward.all)
        #expect(forward.all.first?.examples.count == 3)
    }

    @Test func aTaskThatIsStillStoppingHasTheWord() {
        var groups = FailureGroups()
        groups.add(group(count: 1, stoppedAt: nil, reason: "stopping", cluster: "a"))
        groups.add(group(count: 1, stoppedAt: 99, reason: "stopped", cluster: "a"))
        #expect(groups.all.first?.representativeReason == "stopping")
        #expect(groups.all.first?.lastStoppedAt == Timestamp(secondsSince1970: 99))
    }

    @Test func onlySoManyClustersAreNamed() {
        var groups = FailureGroups()
        for number in 100..<300 { groups.add(group(count: 1, stoppedAt: 1, reason: "x", cluster: "c\(number)")) }
        #expect(groups.all.first?.clusters == (100..<200).map { "c\($0)" })
    }

    private func group(count: Int, stoppedAt: Double?, reason: String, cluster: String) -> FailureGroup {
        let moment = stoppedAt.map(Timestamp.init(secondsSince1970:))
        return FailureGroup(
            service: "web",
            bucket: .oom,
            cause: "cause",
            count: count,
            representativeReason: reason,
            nextAction: "do \(reason)",
            confidence: .high,
            decidedBy: .rules,
            firstStoppedAt: moment,
            lastStoppedAt: moment,
            clusters: [cluster],
            examples: [Recency(taskArn: reason, stoppedAt: moment)]
        )
    }
}
