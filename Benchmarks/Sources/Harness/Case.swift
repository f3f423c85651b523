/// One thing that is measured.
package struct Case: Sendable {
    /// What one measured run is given.
    package struct Run: Sendable {
        /// How many elements to process.
        package let operations: Int
        /// Where a run that can reports the memory in use while it goes on.
        package let resident: ResidentPeak
    }

    /// How a case is timed.
    enum Work: Sendable {
        /// By the harness, from outside; off the main actor, where a real program would run too.
        case timed(@concurrent @Sendable (Run) async throws -> Void)
        /// By a program of its own, which reports nanoseconds per element.
        case reported(@Sendable (_ operations: Int) throws -> Double)
    }

    let name: String
    let operations: Int
    let work: Work

    /// A case that the harness times.
    ///
    /// - Parameters:
    ///   - operations: how many elements one round processes at scale 1.
    package init(
        _ name: String,
        operations: Int,
        _ body: @escaping @concurrent @Sendable (Run) async throws -> Void
    ) {
        self.name = name
        self.operations = operations
        self.work = .timed(body)
    }

    /// A case that another program measures; `report` returns its nanoseconds per element.
    package init(_ name: String, operations: Int, reportedBy report: @escaping @Sendable (Int) throws -> Double) {
        self.name = name
        self.operations = operations
        self.work = .reported(report)
    }
}
