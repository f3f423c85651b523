/// One page of a list.
public struct ListPage<Item: Sendable>: Sendable {
    /// The items; a page may be short or empty while there are more.
    public var items: [Item]
    /// What the next page is asked for with; `nil` at the list's end, and by that alone.
    public var nextToken: String?

    /// Makes a page.
    public init(items: [Item], nextToken: String?) {
        self.items = items
        self.nextToken = nextToken
    }
}
