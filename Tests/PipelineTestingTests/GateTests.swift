import PipelineTesting
import Testing

struct GateTests {
    @Test func whoWaitsForArrivalsGoesOnWhenEnoughHaveCome() async throws {
        let gate = Gate()
        async let passing: Void = gate.pass()
        await gate.waitForArrivals(count: 1)
        gate.open()
        try await passing
    }

    @Test func whoWaitsForArrivalsAtAnOpenGateDoesNotWaitForEver() async {
        let gate = Gate()
        async let waiting: Void = gate.waitForArrivals(count: 3)
        gate.open()
        await waiting
        await gate.waitForArrivals(count: 3)
    }
}
