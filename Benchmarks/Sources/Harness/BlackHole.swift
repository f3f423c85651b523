import Synchronization

/// Takes results, so that the compiler cannot remove the work that made them.
package enum BlackHole {
    private static let cell = Atomic(0)

    /// Stores the value where the whole program could see it.
    package static func take(_ value: Int) {
        cell.store(value, ordering: .relaxed)
    }
}
