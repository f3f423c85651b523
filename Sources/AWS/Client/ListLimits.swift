/// How much of a list is read before it counts as one without an end.
struct ListLimits: Sendable {
    /// The most pages, empty ones among them.
    var pages = 20_000
    /// The most items: a hundred times the clusters that a region may have.
    var items = 1_000_000
    /// The most pages in a row that are empty, or hold nothing but what was on others.
    var pagesWithoutNews: Int

    /// Those of an operation.
    ///
    /// ECS may look through a page's worth of tasks, a hundred, for those that are asked for, and find none: its pages are
    /// thirty thousand others in a row. At the pace of the quota they take a quarter of a minute, and so do the fewer
    /// pages of accounts and regions, of which AWS allows for a quarter as many a second.
    static func standard(of operation: AWSOperation) -> Self {
        switch operation {
        case .listClusters, .listTasks: Self(pagesWithoutNews: 300)
        default: Self(pagesWithoutNews: 75)
        }
    }
}
