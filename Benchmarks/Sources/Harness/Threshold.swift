import Foundation

/// A figure that is not to be exceeded.
struct Threshold: Codable {
    /// What is compared.
    enum Kind: String, Codable {
        /// The median nanoseconds per element.
        case nanoseconds
        /// The time of the case as a multiple of another's.
        case ratio
        /// Heap allocations of a whole run per element.
        case allocationsPerElement
        /// Heap allocations that one element more costs.
        case marginalAllocationsPerElement
        /// Megabytes that a run adds to the resident memory.
        case residentGrowthMB
    }

    /// What the threshold means.
    let name: String
    /// What is compared.
    let kind: Kind
    /// The case that must keep it.
    let `case`: String
    /// The other case of a ratio.
    let to: String?
    /// The limit.
    let atMost: Double
    /// Whether exceeding it fails the check on any machine; wall time does so only on request.
    let gates: Bool

    /// The cases that it needs.
    var cases: [String] { [`case`] + (to.map { [$0] } ?? []) }

    /// The thresholds in a file.
    static func read(from path: String) throws -> [Threshold] {
        try JSONDecoder().decode([Threshold].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// What the threshold is compared with, or `nil` where it was not measured.
    func figure(in measurements: [Measurement]) -> Double? {
        guard let measured = measurements.first(where: { $0.name == `case` }) else { return nil }
        switch kind {
        case .nanoseconds: return measured.median
        case .ratio: return measurements.first { $0.name == to }.map(measured.ratio)
        case .allocationsPerElement: return measured.allocationsPerElement
        case .marginalAllocationsPerElement: return measured.marginalAllocationsPerElement
        case .residentGrowthMB: return measured.residentGrowthMB
        }
    }
}
