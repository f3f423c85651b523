import Testing

@testable import AWS

@Suite struct RandomnessTests {
    @Test("a seed repeats itself, the system does not")
    func seeds() {
        let (left, right) = (Randomness.seeded(1), Randomness.seeded(1))
        #expect((0..<10).map { _ in left.uuid() } == (0..<10).map { _ in right.uuid() })
        #expect(Randomness.seeded(1).uuid() != Randomness.seeded(2).uuid())
        #expect(Randomness.system.uuid() != Randomness.system.uuid())
    }

    @Test("ids are UUIDs of version 4")
    func uuids() throws {
        let form = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        let randomness = Randomness.seeded(3)
        for _ in 0..<100 { #expect(try form.wholeMatch(in: randomness.uuid()) != nil) }
    }

    @Test("fractions lie from 0 up to 1 and fill the range")
    func fractions() {
        let randomness = Randomness.seeded(4)
        let fractions = (0..<1000).map { _ in randomness.fraction() }
        #expect(fractions.allSatisfy { (0..<1).contains($0) })
        #expect(fractions.contains { $0 < 0.01 } && fractions.contains { $0 > 0.99 })
    }
}
