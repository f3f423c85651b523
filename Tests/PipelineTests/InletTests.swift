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
        let failures = FailureHandler<Int>(.stop, letters: nil, meter: meter, observer: nil)
        var inlet = FlatMapInlet(
            { (count: Int) in Array(0..<count) },
            into: BoundaryInlet(boundary),
            failures: failures,
            gauge: Gauge(meter, suspension)
        )
        #expect(try inlet.receive(70) == .full)
        #expect(try await inlet.drain().demand == .more)
        #expect(boundary.depth == 70)
    }

    @Test func aChunkerThatWasDrainedHasNothingInHand() async throws {
        let counting = FlatMapInlet(
            { (chunk: [Int]) in chunk },
            into: BoundaryInlet(boundary),
            failures: FailureHandler<[Int]>(.stop, letters: nil, meter: meter, observer: nil),
            gauge: Gauge(meter, suspension)
        )
        var inlet = ChunkInlet(
            .ready(upTo: 9),
            key: { $0 },
            isLast: nil,
            into: counting,
            meter: meter,
            clock: suspension.clock
        )
        for number in 0..<70 { #expect(try inlet.receive(number) == .more) }
        #expect(try inlet.flush() == .full)
        #expect(try await inlet.drain().demand == .more)
        #expect(boundary.depth == 70)
    }
}
