/// What is left of a list that comes in pages.
///
/// ```swift
/// var rest = ListPages { token async throws(AWSError) in try await client.listClusters(nextToken: token) }
/// while let page = try await rest.next() {
///     rest = page.rest
///     print(page.items)
/// }
/// ```
public struct ListPages<Item: Sendable>: Sendable {
    private let fetch: @Sendable (String?) async throws(AWSError) -> ListPage<Item>
    private var token: String?
    // Of each the hash is enough to know: tokens may be long. That two of twenty thousand share one has a chance of one in
    // ninety billion.
    private var seen: Set<Int> = []
    private var isAtEnd = false
    /// What may still be read.
    private var left: ListLimits

    /// Makes a list of which nothing was fetched yet.
    ///
    /// - Parameter fetch: Gets the page of a token; the first page has none.
    public init(_ fetch: @escaping @Sendable (String?) async throws(AWSError) -> ListPage<Item>) {
        self.init(within: .standard, fetch)
    }

    init(within limits: ListLimits, _ fetch: @escaping @Sendable (String?) async throws(AWSError) -> ListPage<Item>) {
        left = limits
        self.fetch = fetch
    }

    /// The items of the next page, which may be none, and what is left after it; `nil` when nothing was left.
    ///
    /// - Throws: ``AWSError``; ``AWSError/repeatedToken`` instead of a page that was fetched before, and
    ///   ``AWSError/endlessList`` instead of one beyond the limits.
    public func next() async throws(AWSError) -> (items: [Item], rest: Self)? {
        if isAtEnd { return nil }
        var rest = self
        if let token, !rest.seen.insert(token.hashValue).inserted { throw .repeatedToken }
        guard left.pages > 0 else { throw .endlessList }
        let page = try await fetch(token)
        rest.left.pages -= 1
        rest.left.items -= page.items.count
        guard rest.left.items >= 0 else { throw .endlessList }
        rest.token = page.nextToken
        rest.isAtEnd = (page.nextToken ?? "").isEmpty
        return (page.items, rest)
    }
}
