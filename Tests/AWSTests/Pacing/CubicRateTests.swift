import Testing

@testable import AWS

@Suite struct CubicRateTests {
    @Test("a rate that was too high falls to seven tenths and comes back to where it was, then to the highest")
    func cutAndRecovery() {
        var rate = CubicRate(16)
        #expect(rate.value(at: .seconds(5)) == 16)
        rate.cut(at: .seconds(5))
        #expect(abs(rate.value(at: .seconds(5)) - 11.2) < 1e-9)
        rate.cut(at: .seconds(5))
        #expect(abs(rate.value(at: .seconds(5)) - 7.84) < 1e-9)
        // The cube root of 11.2 × 0.3 ÷ 0.4 is 2.033: then it is where it failed.
        #expect(abs(rate.value(at: .seconds(7.033)) - 11.2) < 1e-3)
        #expect(rate.value(at: .seconds(60)) == 16)
    }

    @Test("it only grows between two cuts")
    func grows() {
        var rate = CubicRate(20)
        rate.cut(at: .zero)
        let values = (0...100).map { rate.value(at: .milliseconds($0 * 50)) }
        #expect(values == values.sorted())
        #expect(values.last == 20)
    }

    @Test("it never falls to nothing", arguments: [0.001, 1, 1000])
    func floor(_ highest: Double) {
        var rate = CubicRate(highest)
        for _ in 0..<100 { rate.cut(at: .zero) }
        #expect(rate.value(at: .zero) == highest * 0.05)
    }
}
