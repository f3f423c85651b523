import Synchronization

/// Counts what the engine has alive: for a test to assert that a run has left nothing behind.
///
/// A run started within `Census.$current.withValue(_:operation:)` counts itself there.
@usableFromInline package final class Census: Sendable {
    /// The census of the runs that the current task starts.
    @TaskLocal package static var current: Census?

    private let liveTasks = Atomic(0)
    private let liveContinuations = Atomic(0)

    package init() {}

    /// Tasks of the engine that have not ended.
    package var tasks: Int { liveTasks.load(ordering: .acquiring) }

    /// Tasks of the engine that are suspended on one another.
    package var continuations: Int { liveContinuations.load(ordering: .acquiring) }

    func enterTask() { liveTasks.add(1, ordering: .acquiringAndReleasing) }
    func leaveTask() { liveTasks.subtract(1, ordering: .acquiringAndReleasing) }

    @usableFromInline func enterContinuation() { liveContinuations.add(1, ordering: .acquiringAndReleasing) }

    @usableFromInline func leaveContinuation() { liveContinuations.subtract(1, ordering: .acquiringAndReleasing) }
}
