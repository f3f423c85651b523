import PipelineTesting
import Testing

@testable import Pipeline

struct SamplerTests {
    @Test func measuresEveryElementThatTakesLong() {
        var sampler = sampler(.full)
        for _ in 0..<10 {
            #expect(sampler.stride == 1)
            sampler.record(.milliseconds(2))
        }
        #expect(sampler.busy == .milliseconds(20))
        #expect(sampler.latency.count == 10)
    }

    @Test func letsASampleStandForManyCheapElements() {
        var sampler = sampler(.full)
        sampler.record(.nanoseconds(100))
        let stride = sampler.stride
        #expect(stride > 1)
        sampler.record(.nanoseconds(100))
        #expect(sampler.busy == .nanoseconds(100) * (1 + stride))
        #expect(sampler.latency.count == 1 + stride)
    }

    @Test func aSampleThatLostItsProcessorCountsForItselfAlone() {
        var sampler = sampler(.full)
        sampler.record(.nanoseconds(100))
        let others = sampler.stride - 1
        sampler.record(.milliseconds(10))
        let usual: Duration = .nanoseconds(100) * (1 + others)
        #expect(sampler.busy == usual + .milliseconds(10))
    }

    @Test func neverMeasuresWhereOnlyCountsAreAskedFor() {
        #expect(sampler(.counts).stride == .max)
    }

    private func sampler(_ metering: Metering) -> Sampler {
        Sampler(Suspension(clock: RunClock(ManualClock()), metering: metering, census: nil))
    }
}
