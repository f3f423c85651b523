/// The most recent of many, in memory for twice as many as are wanted.
public struct MostRecent<Element: Sendable>: Sendable {
    private let limit: Int?
    private let recency: @Sendable (Element) -> Recency
    private var kept: [Element] = []

    init(limit: Int?, by recency: @escaping @Sendable (Element) -> Recency) {
        self.limit = limit
        self.recency = recency
    }

    /// Takes one more.
    public mutating func insert(_ element: Element) {
        kept.append(element)
        // Cut only at twice the limit: then an element costs the logarithm of the limit on average.
        if let limit, kept.count / 2 >= max(limit, 8) { kept = sorted }
    }

    /// Those that are kept, most recent first.
    public var sorted: [Element] {
        let sorted = kept.sorted { recency($0).isMoreRecent(than: recency($1)) }
        return limit.map { Array(sorted.prefix($0)) } ?? sorted
    }
}

extension MostRecent<ClassifiedTask> {
    /// Keeps the most recent tasks.
    ///
    /// - Parameter limit: how many to keep; `nil` for all.
    public init(limit: Int?) {
        self.init(limit: limit, by: \.recency)
    }
}

extension MostRecent<Recency> {
    /// Keeps the most recent tasks, of which nothing else is known.
    ///
    /// - Parameter limit: how many to keep; `nil` for all.
    init(limit: Int?) {
        self.init(limit: limit) { $0 }
    }
}
