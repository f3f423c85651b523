import Testing

@testable import Pipeline

/// What every inlet owes to whoever drives it.
struct InletTests {
    private let assembly: Assembly
    private let boundary: Boundary<Int>
    private let meter: StageMeter
    private let suspension: Suspension

    init() {
        suspension = Suspension(clock: RunClock(ContinuousClock()), metering: .counts, census: nil)
        assembly = Assembly(suspension: suspension)
        meter = assembly.addStage(name: "stage", kind: .transform)
        // A batch is 64.
        boundary = Boundary<Int>(capacity: 100, in: assembly)
    }

    // Whoever has drained may wait next: what an operator pushes on while it drains must not stay in hand.
    @Test func aFlatMapThatWasDrainedHasNothingInHand() async throws {
        var inlet = fused(
            FlatMapStep(name: "flatMap") { (count: Int) in Array(0..<count) },
            into: BoundaryInlet(boundary)
        )
        #expect(try inlet.receive(70) == .full)
        #expect(try await inlet.drain().demand == .more)
        #expect(boundary.depth == 70)
    }

    @Test func aChunkerThatWasDrainedHasNothingInHand() async throws {
        let flattening = fused(FlatMapStep(name: "flatten") { (chunk: [Int]) in chunk }, into: BoundaryInlet(boundary))
        let chunking = ChunkStep<Int, Int>(name: "chunk", .ready(upTo: 9), key: { $0 }, isLast: nil)
        var inlet = fused(chunking, into: flattening)
        for number in 0..<70 { #expect(try inlet.receive(number) == .more) }
        #expect(try inlet.flush() == .full)
        #expect(try await inlet.drain().demand == .more)
        #expect(boundary.depth == 70)
    }

    private func fused<Operation: FusedStep, Downstream: Inlet<Operation.Output>>(
        _ step: Operation,
        into inlet: Downstream
    ) -> FusedInlet<Operation, Downstream> {
        let failures = FailureHandler<Operation.Input>(.stop, letters: nil, meter: meter, observer: nil)
        return FusedInlet(step, into: inlet, StepContext(Gauge(meter, suspension), failures))
    }
}
