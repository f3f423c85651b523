import CAllocations

/// The heap allocations of the process.
enum Allocations {
    /// How many the process makes in `body`, or `nil` where they cannot be counted.
    static func count(_ body: () async throws -> Void) async rethrows -> Int? {
        let before = allocations_counted()
        allocations_count(1)
        defer { allocations_count(0) }
        try await body()
        return before < 0 ? nil : allocations_counted() - before
    }
}
