import AWS
import Testing

@testable import Stages

struct LatestVersionsTests {
    @Test func tasksWaitOnlyWhileMoreIsAtHand() {
        var versions = LatestVersions()
        #expect(take(task("a", 1), &versions))
        #expect(release(&versions, isMoreAtHand: true).isEmpty)
        #expect(release(&versions, isMoreAtHand: false).map(\.task.taskArn) == ["a"])
        #expect(release(&versions, isMoreAtHand: false).isEmpty)
    }

    @Test func aTaskThatWasReleasedDoesNotComeAgain() {
        var versions = LatestVersions()
        #expect(take(task("a", 1), &versions))
        _ = versions.release(isMoreAtHand: false)
        #expect(!take(task("a", 2), &versions))
        #expect(release(&versions, isMoreAtHand: false).isEmpty)
    }

    @Test func theLastOnesWaitForLaterVersions() {
        var versions = LatestVersions()
        let count = 3 * LatestVersions.held
        var released: [StoppedTask] = []
        for number in 0..<count {
            #expect(take(task("t\(number)", 1), &versions))
            released += versions.release(isMoreAtHand: true)
        }
        #expect(released.count == 2 * LatestVersions.held)
        #expect(!take(task("t\(count - 1)", 2), &versions))
        #expect(!take(task("t0", 2), &versions))
        released += versions.release(isMoreAtHand: false)
        #expect(released.map(\.task.taskArn) == (0..<count).map { "t\($0)" })
        #expect(released.map(\.task.version).first == 1)
        #expect(released.map(\.task.version).last == 2)
    }

    // What changes its value cannot stand within an expectation.
    private func take(_ task: StoppedTask, _ versions: inout LatestVersions) -> Bool {
        versions.take(task)
    }

    private func release(_ versions: inout LatestVersions, isMoreAtHand: Bool) -> [StoppedTask] {
        versions.release(isMoreAtHand: isMoreAtHand)
    }

    private func task(_ arn: String, _ version: Int) -> StoppedTask {
        var task = ECSTask(taskArn: arn)
        task.version = version
        return StoppedTask(cluster: Cluster(arn: arn), task: task)
    }
}
