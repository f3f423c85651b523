import Foundation

/// A limit that a figure is to keep.
package struct Threshold: Sendable {
    /// What is compared.
    package enum Kind: String, Sendable, Decodable {
        /// The median nanoseconds per element.
        case nanoseconds
        /// The time of the case as a multiple of another's.
        case ratio
        /// The nanoseconds per element that it takes more than another case.
        case nanosecondsBeyond
        /// A figure that the case observed; with another case, as a multiple of the other's.
        case figure
        /// Heap allocations of a whole run per element.
        case allocationsPerElement
        /// Heap allocations that one element more costs.
        case marginalAllocationsPerElement
        /// Megabytes that a run adds to the resident memory.
        case residentGrowthMB
    }

    /// What the threshold means.
    package let name: String
    /// What is compared.
    package let kind: Kind
    /// The name of an observed figure.
    package let figure: String?
    /// The case that must keep it.
    package let `case`: String
    /// The other case of a ratio.
    package let to: String?
    /// What it must keep.
    package let limit: Limit
    /// Whether exceeding it fails the check on any machine; wall time does so only on request.
    package let gates: Bool

    /// The cases that it needs.
    var cases: [String] { [`case`] + (to.map { [$0] } ?? []) }

    /// What is compared, in words.
    package var subject: String { figure.map { to == nil ? $0 : "\($0) ratio" } ?? kind.rawValue }

    /// The thresholds in a file.
    static func read(from path: String) throws -> [Threshold] {
        try JSONDecoder().decode([Threshold].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Whether the case was measured and has no such figure.
    package func isUnknown(in measurements: [Measurement]) -> Bool {
        guard let figure, let measured = measurements.first(where: { $0.name == `case` }) else { return false }
        return measured.figures[figure] == nil
    }

    /// What the threshold is compared with, or `nil` where it was not measured.
    package func value(in measurements: [Measurement]) -> Double? {
        guard let measured = measurements.first(where: { $0.name == `case` }) else { return nil }
        let other = measurements.first { $0.name == to }
        switch kind {
        case .nanoseconds: return measured.median
        case .ratio: return other.map(measured.ratio)
        case .nanosecondsBeyond: return other.map(measured.nanoseconds(beyond:))
        case .figure:
            guard let figure else { return nil }
            return to == nil ? measured.figures[figure]?.median : other.flatMap { measured.ratio(of: figure, to: $0) }
        case .allocationsPerElement: return measured.allocationsPerElement
        case .marginalAllocationsPerElement: return measured.marginalAllocationsPerElement
        case .residentGrowthMB: return measured.residentGrowthMB
        }
    }
}

extension Threshold: Decodable {
    private enum CodingKeys: CodingKey {
        case name, kind, figure, `case`, to, atMost, atLeast, gates
    }

    /// Reads an entry of a file of thresholds.
    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        name = try members.decode(String.self, forKey: .name)
        kind = try members.decode(Kind.self, forKey: .kind)
        figure = try members.decodeIfPresent(String.self, forKey: .figure)
        `case` = try members.decode(String.self, forKey: .case)
        to = try members.decodeIfPresent(String.self, forKey: .to)
        gates = try members.decode(Bool.self, forKey: .gates)
        let most = try members.decodeIfPresent(Double.self, forKey: .atMost)
        let least = try members.decodeIfPresent(Double.self, forKey: .atLeast)
        switch (most, least) {
        case (let most?, nil): limit = .atMost(most)
        case (nil, let least?): limit = .atLeast(least)
        default: throw Self.misuse("needs either atMost or atLeast", name)
        }
        // What nothing is compared with would be kept for ever.
        if (kind == .figure) != (figure != nil) { throw Self.misuse("names a figure where its kind is figure", name) }
        if [.ratio, .nanosecondsBeyond].contains(kind) && to == nil {
            throw Self.misuse("names the other case of its \(kind.rawValue) in to", name)
        }
    }

    private static func misuse(_ rule: String, _ name: String) -> Options.UsageError {
        Options.UsageError(description: "A threshold \(rule); \"\(name)\" does not.")
    }
}
