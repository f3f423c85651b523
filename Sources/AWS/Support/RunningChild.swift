import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A place for the id of one program that runs.
///
/// The system gives an id to another process as soon as its program's end was taken note of. So whoever takes the id out
/// of its place, and nobody else, may send it a signal or take note of its end.
final class RunningChild: Sendable {
    // 0 for none.
    private let id = Atomic<pid_t>(0)

    /// Makes ready for a handler of signals, which may not allocate anything.
    func prepare() { _ = id.load(ordering: .relaxed) }

    /// Puts a program here; false where there is one.
    func note(_ child: pid_t) -> Bool {
        id.compareExchange(expected: 0, desired: child, ordering: .acquiringAndReleasing).exchanged
    }

    /// Takes the program out, if there is one; it calls nothing that a handler of signals may not.
    func take() -> pid_t? {
        let child = id.exchange(0, ordering: .acquiringAndReleasing)
        return child > 0 ? child : nil
    }
}
