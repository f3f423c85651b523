/// Figures of one kind, each with the labels that tell it from the others: a gauge, as Prometheus calls it.
///
/// What a program has counted that comes and goes is a gauge and no counter: its next run begins again at nothing.
/// Names are the program's own: letters, digits and underscores, no digit first.
public struct MetricFamily: Sendable, Equatable {
    /// What stands beside a figure to tell what it is of.
    public struct Label: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value (hostile text).
        public var value: String

        /// Makes a label.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// One figure.
    public struct Sample: Sendable, Equatable {
        /// What it is of.
        public var labels: [Label]
        /// The figure.
        public var value: Double

        /// Makes a figure.
        public init(_ value: Double, _ labels: [Label] = []) {
            self.value = value
            self.labels = labels
        }
    }

    /// The name, which ends in the unit where there is one.
    public var name: String
    /// The unit, such as `seconds`.
    public var unit: String?
    /// What the figures tell, in one sentence.
    public var help: String
    /// The figures.
    public var samples: [Sample]

    /// Makes a family.
    public init(_ name: String, unit: String? = nil, help: String, _ samples: [Sample]) {
        self.name = name
        self.unit = unit
        self.help = help
        self.samples = samples
    }
}
