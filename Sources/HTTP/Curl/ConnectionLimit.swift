/// How many connections there may be: fewer than configured once the process has come to its limit of open files, and
/// with time as many again.
struct ConnectionLimit {
    /// After how many transfers one connection more is tried.
    ///
    /// A try takes descriptors that other parts of the process may need, so it is rare.
    static let successesPerStep = 1_000

    let configured: Int
    private(set) var current: Int
    private var successes = 0

    init(_ configured: Int) {
        self.configured = configured
        current = configured
    }

    /// Allows fewer than there are now, and no more than given; one in any case.
    mutating func lower(to count: Int) {
        current = max(1, min(count, current - 1))
        successes = 0
    }

    /// Counts a transfer that went well.
    mutating func countSuccess() {
        guard current < configured else { return }
        successes += 1
        guard successes == Self.successesPerStep else { return }
        current += 1
        successes = 0
    }
}
