/// How much of a list is read before it counts as one without an end.
struct ListLimits: Sendable {
    /// That of every list: a hundred times the clusters that a region may have.
    static let standard = Self(pages: 20_000, items: 1_000_000)

    /// The most pages, empty ones among them.
    var pages: Int
    /// The most items.
    var items: Int
}
