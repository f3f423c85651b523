import Reports
import Stages
import Synchronization

/// Keeps the books of a file of tasks: what was classified, what was no task and what was left out.
final class FileLedger: Sendable {
    private let bytes = Atomic(0)
    private let failed = Atomic(0)
    private let benign = Atomic(0)
    private let refused = Atomic(0)
    private let otherEvents = Atomic(0)
    private let notStopped = Atomic(0)
    private let repeated = Atomic(0)
    private let expired = Atomic(0)

    /// Takes note of bytes that were read.
    func read(_ count: Int) {
        bytes.add(count, ordering: .relaxed)
    }

    /// Takes note of a verdict.
    func found(_ bucket: Bucket) {
        switch bucket {
        case .benign: benign.add(1, ordering: .relaxed)
        default: failed.add(1, ordering: .relaxed)
        }
    }

    /// Takes note of a part of the file that holds no task.
    ///
    /// - Returns: how many there are with it.
    func refuse() -> Int {
        refused.add(1, ordering: .relaxed).newValue
    }

    /// Takes note of a part of the file that is left out.
    func skip(_ skip: TaskFile.Skip) {
        switch skip {
        case .otherEvent: otherEvents.add(1, ordering: .relaxed)
        case .notStopped: notStopped.add(1, ordering: .relaxed)
        case .repeated: repeated.add(1, ordering: .relaxed)
        case .expired: expired.add(1, ordering: .relaxed)
        }
    }

    /// The coverage so far.
    ///
    /// - Parameter ranToEnd: whether the file was read to its end.
    func coverage(ranToEnd: Bool) -> Coverage {
        var coverage = Coverage()
        coverage.tasks.failed = failed.load(ordering: .relaxed)
        coverage.tasks.benign = benign.load(ordering: .relaxed)
        coverage.tasks.described = coverage.tasks.failed + coverage.tasks.benign
        coverage.tasks.missing = expired.load(ordering: .relaxed)
        coverage.tasks.listed = coverage.tasks.described + coverage.tasks.missing
        coverage.tasks.refused = refused.load(ordering: .relaxed)
        coverage.ranToEnd = ranToEnd
        return coverage
    }

    /// How far the reading has come.
    ///
    /// - Parameter size: how many bytes there are, where that is known.
    func progress(of size: Int?) -> ProgressFigures {
        let tasks = coverage(ranToEnd: false).tasks
        return .file(
            bytes: bytes.load(ordering: .relaxed),
            of: size,
            tasks: tasks.described,
            failures: tasks.failed
        )
    }

    /// What was left out, in a sentence; `nil` when nothing was.
    var leftOut: String? {
        let counts = [
            (repeated.load(ordering: .relaxed), "repeated"),
            (notStopped.load(ordering: .relaxed), "not stopped"),
            (otherEvents.load(ordering: .relaxed), "not about a task"),
            (expired.load(ordering: .relaxed), "expired before they were described"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? nil : "left out: " + parts.joined(separator: ", ") + "."
    }
}
