/// A list that did not come to its end within what is read of one.
public struct EndlessList: Sendable, Equatable {
    /// What there was too much of.
    public enum Bound: Sendable, Equatable {
        /// So many pages.
        case pages(Int)
        /// So many items.
        case items(Int)
        /// So many pages in a row that brought nothing new.
        case pagesWithoutNews(Int)
    }

    /// The call that gets a page.
    public let operation: AWSOperation
    /// The region that was asked.
    public let region: String
    /// The bound that was reached.
    public let bound: Bound
}

extension EndlessList: CustomStringConvertible {
    /// What happened, and what to do.
    public var description: String {
        let what =
            switch bound {
            case .pages(let count): "did not end within \(count) pages"
            case .items(let count): "did not end within \(count) items"
            case .pagesWithoutNews(let count): "did not end: \(count) pages in a row brought nothing new"
            }
        return "\(operation.rawValue) in \(region) \(what). Check what answers at the endpoint."
    }
}
