package import Foundation

/// What one run of a benchmark program found: its JSON file.
package struct SuiteReport: Sendable, Codable {
    /// One comparison and its figures.
    package struct Group: Sendable, Codable {
        /// The case that the ratios refer to.
        package var baseline: String
        /// What one operation is.
        package var unit: String
        /// The figures of each case.
        package var cases: [Measurement]
        /// What this machine could not run, or what failed.
        package var missing: [MissingPeer]

        /// Makes a group.
        package init(baseline: String, unit: String, cases: [Measurement], missing: [MissingPeer]) {
            self.baseline = baseline
            self.unit = unit
            self.cases = cases
            self.missing = missing
        }
    }

    /// The program, such as `engine-bench`.
    package var suite: String
    /// What it was told, but for the places of files.
    package var options: String
    /// When the run began.
    package var date: Date
    /// How many processes wanted a processor when the run began and when it ended, on average over the last minute.
    package var load: [Double]
    /// The comparisons in the order of the run.
    package var groups: [Group]
    /// What became of the thresholds.
    package var marks: [Mark]

    /// Makes a report.
    package init(suite: String, options: String, date: Date, load: [Double], groups: [Group], marks: [Mark]) {
        self.suite = suite
        self.options = options
        self.date = date
        self.load = load
        self.groups = groups
        self.marks = marks
    }

    /// All that was measured.
    package var cases: [Measurement] { groups.flatMap(\.cases) }

    /// Reads the file of a run.
    package init(from file: URL) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(Self.self, from: Data(contentsOf: file))
    }

    /// Writes the file of a run.
    package func write(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(self).write(to: file)
    }
}
