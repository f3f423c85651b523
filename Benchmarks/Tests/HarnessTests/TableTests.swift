import Harness
import Testing

struct TableTests {
    @Test func `Rows are as wide as their widest cells`() {
        let cases = [
            Measurement(name: "a", operations: 1, rounds: [1.26, 2], allocationsPerElement: 0.5),
            Measurement(name: "longer", operations: 1, rounds: [100, 200]),
        ]
        #expect(
            Table.lines(cases, of: Comparison(to: "a", unit: "byte", [])) == [
                "ns per byte  median      min–max   ratio  MB/s  allocs  MB",
                "a               1.6      1.3–2.0   1.000     –  0.5000   –",
                "longer        150.0  100.0–200.0  89.683     –       –   –",
            ]
        )
    }

    @Test func `What has no times has no row`() {
        let counted = Measurement(name: "a", operations: 1, rounds: [], figures: ["instructionsPerOperation": [7]])
        #expect(Table.lines([counted], of: Comparison(to: "a", [])) == [])
    }

    @Test func `Numbers have that many digits`() {
        #expect(Table.text(1234.567, digits: 2) == "1234.57")
        #expect(Table.text(1234.567, digits: 0) == "1235")
        #expect(Table.text(-0.04) == "0.0")
        #expect(Table.text(-1.25, digits: 1) == "-1.3")
        #expect(Table.text(.nan) == "–")
        #expect(Table.text(nil) == "–")
    }

    @Test func `Figures are sorted by their names`() {
        let item = Measurement(name: "a", operations: 1, rounds: [], figures: ["seconds": [1, 3], "calls": [7]])
        #expect(Table.figures([item]) == ["a  calls  7.000  7.000–7.000", "a  seconds  2.000  1.000–3.000"])
    }
}
