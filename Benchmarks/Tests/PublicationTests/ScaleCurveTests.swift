import Harness
import Publication
import Testing

struct ScaleCurveTests {
    private func item(_ name: String, seconds: Double) -> Measurement {
        Measurement(name: name, operations: 1, rounds: [1], figures: ["seconds": [seconds], "others": [1]])
    }

    @Test func `Cases with a number at their end are points of a curve, from small to large`() {
        let curves = ScaleCurve.all(in: [
            item("scale/clusters-100", seconds: 2), item("scale/clusters-10", seconds: 1),
            item("sweep/quotas", seconds: 5),
        ])
        let points = [ScaleCurve.Point(size: 10, values: [1]), .init(size: 100, values: [2])]
        #expect(curves == [ScaleCurve(subject: "clusters", figure: "seconds", points: points)])
    }

    @Test func `One point is no curve`() {
        #expect(ScaleCurve.all(in: [item("scale/regions-10", seconds: 1)]) == [])
    }
}
