import Pipeline
import PipelineTesting
import Synchronization
import Testing

struct OneShotTests {
    @Test func callsEveryHandlerOnceAndLateOnesAtOnce() {
        let shot = OneShot()
        let calls = Atomic(0)
        let count: @Sendable () -> Void = { _ = calls.add(1, ordering: .relaxed) }
        _ = shot.whenHappened(count)
        shot.remove(shot.whenHappened(count))
        #expect(calls.load(ordering: .relaxed) == 0)
        shot.happen()
        shot.happen()
        #expect(calls.load(ordering: .relaxed) == 1, "one handler was removed")
        #expect(shot.whenHappened(count) == nil)
        #expect(calls.load(ordering: .relaxed) == 2)
        #expect(shot.hasHappened)
    }

    @Test func whoWaitsIsLetGoWhenItHappensAndWhenItIsCancelled() async {
        let shot = OneShot()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<3 { group.addTask { await shot.wait() } }
            shot.happen()
        }
        let never = OneShot()
        let task = Task { await never.wait() }
        task.cancel()
        await task.value
        #expect(!never.hasHappened)
    }

    @Test func aRaceEndsWithWhoeverComesFirst() async {
        let gate = Gate()
        let shot = OneShot()
        let won = await shot.race { 7 }
        #expect(won == 7)
        let lost: Int? = await shot.race {
            shot.happen()
            try? await gate.pass()
            return 7
        }
        #expect(lost == nil)
    }
}
