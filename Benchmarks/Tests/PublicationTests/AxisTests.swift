import Publication
import Testing

struct AxisTests {
    @Test func `Values of one order of magnitude stand on a linear axis from zero`() {
        let axis = Axis(for: [3, 17])
        #expect(!axis.isLogarithmic)
        #expect(axis.ticks == [0, 5, 10, 15, 20])
        #expect(axis.position(of: 10) == 0.5)
    }

    @Test func `Values that differ more than thirtyfold stand on a logarithmic one`() {
        let axis = Axis(for: [2, 70])
        #expect(axis.isLogarithmic)
        #expect(axis.ticks == [1, 10, 100])
        #expect(axis.position(of: 10) == 0.5)
    }

    @Test(arguments: [[], [0, 0], [1, 1], [0.5, 100], [1e-9, 1e9], [.infinity, 4]])
    func `Every value has a place on it`(values: [Double]) {
        let axis = Axis(for: values)
        #expect(axis.ticks.count >= 2)
        #expect(values.allSatisfy { (0...1).contains(axis.position(of: $0)) })
    }
}
