/// One thing that is measured.
package struct Case: Sendable {
    /// What one measured run is given.
    package struct Run: Sendable {
        /// How many elements to process.
        package let operations: Int
        /// Where a run that can reports the memory in use while it goes on.
        package let resident: ResidentPeak
        /// Whether time counts; under a tool that makes everything slower it means nothing.
        package let isTimed: Bool

        init(operations: Int, resident: ResidentPeak, isTimed: Bool = true) {
            self.operations = operations
            self.resident = resident
            self.isTimed = isTimed
        }
    }

    /// How a case is timed.
    enum Work: Sendable {
        /// By the harness, from outside; off the main actor, where a real program would run too.
        case timed(@concurrent @Sendable (Run) async throws -> Void)
        /// By itself: it knows better than the harness when its work begins and what else there is to tell.
        case observed(@concurrent @Sendable (_ operations: Int) async throws -> Observation)
    }

    let name: String
    let operations: Int
    let bytesPerOperation: Double?
    let work: Work
    /// Whether a program that is not ours does the work: where it fails, nothing of ours is broken.
    private(set) var isPeer = false

    /// A case that the harness times.
    ///
    /// - Parameters:
    ///   - operations: how many elements one round processes at scale 1.
    ///   - bytesPerOperation: how many bytes one operation moves, where bytes are what counts.
    package init(
        _ name: String,
        operations: Int,
        bytesPerOperation: Double? = nil,
        _ body: @escaping @concurrent @Sendable (Run) async throws -> Void
    ) {
        self.name = name
        self.operations = operations
        self.bytesPerOperation = bytesPerOperation
        self.work = .timed(body)
    }

    /// A case that measures itself, such as a program of its own.
    ///
    /// - Parameters:
    ///   - operations: how many operations one round has at scale 1.
    ///   - observe: runs that many and tells what they came to.
    package init(
        _ name: String,
        operations: Int,
        observedBy observe: @escaping @concurrent @Sendable (_ operations: Int) async throws -> Observation
    ) {
        self.name = name
        self.operations = operations
        self.bytesPerOperation = nil
        self.work = .observed(observe)
    }

    /// The same, as the case of a peer.
    package func asPeer() -> Case {
        var copy = self
        copy.isPeer = true
        return copy
    }
}
