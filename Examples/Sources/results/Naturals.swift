import Pipeline
import Synchronization

/// The numbers 1, 2, 3 and so on: a source that never returns by itself.
final class Naturals: Source {
    private let count = Atomic(0)
    private let stopped = Atomic(false)

    let name = "naturals"

    /// How many numbers were sent.
    var sent: Int { count.load(ordering: .relaxed) }

    /// Whether the source has ended.
    var hasStopped: Bool { stopped.load(ordering: .relaxed) }

    func produce(into outlet: Outlet<Int>) async throws {
        defer { stopped.store(true, ordering: .relaxed) }
        while true {
            // Throws when nobody wants more numbers: there is nothing to catch, and no flag to look at.
            try await outlet.send(sent + 1)
            count.add(1, ordering: .relaxed)
        }
    }
}
