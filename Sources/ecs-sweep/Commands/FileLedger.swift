import Stages
import Synchronization

/// Keeps the books of a file of tasks: what was classified and what was no task.
final class FileLedger: Sendable {
    private let failed = Atomic(0)
    private let benign = Atomic(0)
    private let refused = Atomic(0)

    /// Takes note of a verdict.
    func found(_ bucket: Bucket) {
        switch bucket {
        case .benign: benign.add(1, ordering: .relaxed)
        default: failed.add(1, ordering: .relaxed)
        }
    }

    /// Takes note of a part of the file that holds no task.
    func refuse() {
        refused.add(1, ordering: .relaxed)
    }

    /// The coverage so far.
    ///
    /// - Parameter ranToEnd: whether the file was read to its end.
    func coverage(ranToEnd: Bool) -> Coverage {
        var coverage = Coverage()
        coverage.tasks.failed = failed.load(ordering: .relaxed)
        coverage.tasks.benign = benign.load(ordering: .relaxed)
        coverage.tasks.described = coverage.tasks.failed + coverage.tasks.benign
        coverage.tasks.listed = coverage.tasks.described
        coverage.tasks.refused = refused.load(ordering: .relaxed)
        coverage.ranToEnd = ranToEnd
        return coverage
    }
}
