import Testing

@testable import Pipeline

struct LaneTests {
    // The sequencer is closed a moment before the workers are stopped: what they do in between is no failure.
    @Test func anOrderedWorkerWhoseResultsNobodyWantsIsFinished() {
        let clock = RunClock(ContinuousClock())
        let assembly = Assembly(suspension: Suspension(clock: clock, metering: .counts, census: nil))
        let sequencer = Sequencer<Int>(workers: 1, capacity: 1, in: assembly)
        let queue = Boundary<Int>(capacity: 1, in: assembly)
        var lane = OrderedLane(queue, sequencer)
        var results = QueueInlet(Slot(sequencer))
        sequencer.close()
        guard case .finished = lane.take(into: &results) else {
            Issue.record("not finished")
            return
        }
    }
}
