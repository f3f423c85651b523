/// How much of a list is read before it counts as one without an end.
struct ListLimits: Sendable {
    /// Those of every list.
    ///
    /// Items are a hundred times the clusters that a region may have. ECS may look through a page's worth of tasks, a hundred,
    /// for those that are asked for, and find none: so many pages without any are a hundred thousand others in a row. At
    /// 40 ms each they take 40 s; at the pace that ECS's quota allows, a minute.
    static let standard = Self(pages: 20_000, items: 1_000_000, pagesWithoutNews: 1_000)

    /// The most pages, empty ones among them.
    var pages: Int
    /// The most items.
    var items: Int
    /// The most pages in a row that are empty, or hold nothing but what was on others.
    var pagesWithoutNews: Int
}
