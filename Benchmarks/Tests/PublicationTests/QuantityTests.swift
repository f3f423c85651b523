import Publication
import Testing

struct QuantityTests {
    @Test(arguments: [
        (0.5, "0.500 ns"), (3.456, "3.46 ns"), (999.6, "1,000 ns"), (4200, "4.20 µs"), (33_800_000, "33.8 ms"),
        (2_500_000_000, "2.50 s"),
    ])
    func `Times have a unit that fits`(nanoseconds: Double, text: String) {
        #expect(Quantity.time(nanoseconds) == text)
    }

    @Test func `A range has one unit`() {
        #expect(Quantity.times([900, 4800, 3900]) == "0.900–4.80 µs")
        #expect(Quantity.times([]) == "–")
        #expect(Quantity.range([3, 1, 2]) == "1.00–3.00")
    }

    @Test(arguments: [
        (0, "0"), (0.00012345, "0.000123"), (0.1234, "0.123"), (1.236, "1.24"), (12.36, "12.4"), (123.6, "124"),
        (1234.5, "1,235"), (1_234_567, "1,234,567"), (-12_345, "-12,345"), (.infinity, "–"),
    ])
    func `Numbers have three digits that count`(value: Double, text: String) {
        #expect(Quantity.number(value) == text)
    }

    @Test(arguments: [(72_050, "72.1 k"), (5_000_000, "5.00 M"), (999_600, "1.00 M"), (12.5, "12.5")])
    func `Rates are short`(perSecond: Double, text: String) {
        #expect(Quantity.rate(perSecond) == text)
    }

    @Test(arguments: [("1.00 µs", "1 µs"), ("10.0", "10"), ("0.100", "0.1"), ("2.50 s", "2.5 s"), ("500 ns", "500 ns")])
    func `Figures at an axis have no zeros that say nothing`(text: String, tick: String) {
        #expect(Quantity.tick(text) == tick)
    }

    @Test func `Multiples say so`() {
        #expect(Quantity.ratio(1.26) == "1.26 ×")
        #expect(Quantity.ratio(.nan) == "–")
    }
}
