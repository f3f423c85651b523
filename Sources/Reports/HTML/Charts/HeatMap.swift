import Stages

/// How many failures each service has in each bucket: what the heat map shows.
struct HeatMap {
    /// A service, or what stands for all that there is no room for.
    struct Row: Equatable {
        /// The service (hostile text).
        var name: String
        /// Failures in each of ``HeatMap/buckets``.
        var counts: [Int]

        /// Failures in all buckets.
        var total: Int { counts.reduce(0, +) }
    }

    /// The most services that have a row of their own.
    static let rowLimit = 30
    /// How strongly a cell may be coloured; what holds nothing is not coloured at all.
    static let levels = 4
    /// The buckets of failures.
    static let buckets = Bucket.allCases.filter { $0 != .benign }

    /// The services with most failures, the most first.
    let rows: [Row]
    /// All the others together; `nil` when there are none.
    let rest: Row?
    private let most: Int

    init(_ groups: [FailureGroup], rowLimit: Int = Self.rowLimit) {
        var counts: [String: [Int]] = [:]
        for group in groups {
            guard let column = Self.buckets.firstIndex(of: group.bucket) else { continue }
            counts[group.service, default: Self.buckets.map { _ in 0 }][column] += group.count
        }
        let all = counts.map { Row(name: $0.key, counts: $0.value) }
            .sorted { ($1.total, $0.name) < ($0.total, $1.name) }
        rows = Array(all.prefix(rowLimit))
        let others = all.dropFirst(rowLimit)
        rest =
            others.isEmpty
            ? nil
            : Row(
                name: Counts.counted(others.count, "more service"),
                counts: Self.buckets.indices.map { column in others.reduce(0) { $0 + $1.counts[column] } }
            )
        most = (rows + [rest].compactMap(\.self)).flatMap(\.counts).max() ?? 0
    }

    /// How strongly the cell of a count is coloured: from 0 for none to ``levels`` for the most there is.
    ///
    /// It grows with the number of binary digits, so that one failure is still seen beside a thousand.
    func level(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        let (digits, most) = (Self.digits(count), Self.digits(most))
        guard most > 1 else { return Self.levels }
        let steps = 2 * (digits - 1) * (Self.levels - 1) + (most - 1)
        return 1 + steps / (2 * (most - 1))
    }

    private static func digits(_ number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }
}
