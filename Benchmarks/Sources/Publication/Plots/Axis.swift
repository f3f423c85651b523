import Foundation

/// Where values stand between two ends.
package struct Axis {
    /// The ratio from which on values are easier to tell apart by their orders of magnitude.
    package static let logarithmicFrom = 30.0

    /// Whether equal distances are equal ratios.
    package let isLogarithmic: Bool
    /// The values that are written beside it, from the low end to the high one.
    package let ticks: [Double]

    /// An axis on which all the values have their places.
    ///
    /// - Parameter values: positive figures; others are left out of the choice.
    package init(for values: [Double]) {
        let values = values.filter { $0 > 0 && $0.isFinite }
        let (least, most) = (values.min() ?? 1, values.max() ?? 1)
        isLogarithmic = most / least > Self.logarithmicFrom
        if isLogarithmic {
            let decades = Int(log10(least).rounded(.down))...max(1, Int(log10(most).rounded(.up)))
            ticks = decades.map { pow(10, Double($0)) }
        } else {
            let step = Self.step(for: most)
            ticks = (0...Int((most / step).rounded(.up))).map { Double($0) * step }
        }
    }

    /// Where a value stands: 0 at the low end and 1 at the high one.
    package func position(of value: Double) -> Double {
        guard let low = ticks.first, let high = ticks.last, high > low else { return 0 }
        let position =
            isLogarithmic
            ? value > 0 ? log10(value / low) / log10(high / low) : 0
            : (value - low) / (high - low)
        return min(1, max(0, position))
    }

    /// The step of 1, 2 or 5 times a power of ten that leads to the value in six at the most.
    private static func step(for value: Double) -> Double {
        let power = pow(10, log10(value / 6).rounded(.down))
        return [1, 2, 5].map { $0 * power }.first { value / $0 <= 6 } ?? 10 * power
    }
}
