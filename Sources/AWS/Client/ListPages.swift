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
    private var seen: Set<String> = []
    private var isAtEnd = false

    /// Makes a list of which nothing was fetched yet.
    ///
    /// - Parameter fetch: Gets the page of a token; the first page has none.
    public init(_ fetch: @escaping @Sendable (String?) async throws(AWSError) -> ListPage<Item>) {
        self.fetch = fetch
    }

    /// The items of the next page, which may be none, and what is left after it; `nil` when nothing was left.
    ///
    /// - Throws: ``AWSError``; ``AWSError/repeatedToken`` instead of a page that was fetched before.
    public func next() async throws(AWSError) -> (items: [Item], rest: Self)? {
        if isAtEnd { return nil }
        var rest = self
        if let token, !rest.seen.insert(token).inserted { throw .repeatedToken }
        let page = try await fetch(token)
        rest.token = page.nextToken
        rest.isAtEnd = (page.nextToken ?? "").isEmpty
        return (page.items, rest)
    }
}
