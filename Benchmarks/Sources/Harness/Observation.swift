/// What one round of a case came to, where the case looks for itself: another program's time, and figures beside it.
package struct Observation: Sendable {
    /// The time in nanoseconds per operation; `nil` where time is not what the case is about.
    package var nanoseconds: Double?
    /// Further figures by name, the unit in the name: `residentMB`, `calls`, `cpuMicrosecondsPerCall`.
    package var figures: [String: Double]

    /// Makes what a round came to.
    package init(nanoseconds: Double? = nil, figures: [String: Double] = [:]) {
        self.nanoseconds = nanoseconds
        self.figures = figures
    }

    /// Checks that there is a number for everything: JSON has none for what was divided by nothing.
    func check() throws {
        let all = figures.merging(["time": nanoseconds ?? 0]) { figure, _ in figure }
        for (name, value) in all.sorted(by: { $0.key < $1.key }) where !value.isFinite {
            throw Program.Failure(description: "Its figure \(name) is \(value), which is no number to judge.")
        }
    }
}
