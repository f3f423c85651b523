/// What is left of a list that comes in pages.
///
/// An item that moves from page to page as others come and go may be listed twice; it is given once.
///
/// ```swift
/// var rest = ListPages(of: .listClusters, in: "eu-west-1") { token async throws(AWSError) in
///     try await client.listClusters(nextToken: token)
/// }
/// while let page = try await rest.next() {
///     rest = page.rest
///     print(page.items)
/// }
/// ```
public struct ListPages<Item: Sendable & Hashable>: Sendable {
    private let operation: AWSOperation
    private let region: String
    private let limits: ListLimits
    private let fetch: @Sendable (String?) async throws(AWSError) -> ListPage<Item>
    private let history = ListHistory()
    /// What may still be read.
    private var left: ListLimits
    private var token: String?
    /// Whether nothing is left.
    public private(set) var isAtEnd = false

    /// Makes a list of which nothing was fetched yet.
    ///
    /// - Parameters:
    ///   - operation: The call that gets a page, for messages.
    ///   - region: The region that is asked, for messages.
    ///   - fetch: Gets the page of a token; the first page has none.
    public init(
        of operation: AWSOperation,
        in region: String,
        _ fetch: @escaping @Sendable (String?) async throws(AWSError) -> ListPage<Item>
    ) {
        self.init(of: operation, in: region, within: .standard(of: operation), fetch)
    }

    init(
        of operation: AWSOperation,
        in region: String,
        within limits: ListLimits,
        _ fetch: @escaping @Sendable (String?) async throws(AWSError) -> ListPage<Item>
    ) {
        self.operation = operation
        self.region = region
        self.limits = limits
        self.fetch = fetch
        left = limits
    }

    /// The items of the next page that were on none before, which may be none at all, and what is left after it; `nil`
    /// when nothing was left.
    ///
    /// It is called once of each rest: they share what they remember.
    ///
    /// - Throws: ``AWSError``; ``AWSError/repeatedToken`` instead of a page that was fetched before, and
    ///   ``AWSError/endlessList(_:)`` where there is more than is read of a list.
    public func next() async throws(AWSError) -> (items: [Item], rest: Self)? {
        if isAtEnd { return nil }
        if let token, !history.isNew(token: token) { throw .repeatedToken }
        guard left.pages > 0 else { throw endless(.pages(limits.pages)) }
        let page = try await fetch(token)
        var rest = self
        rest.token = page.nextToken
        rest.isAtEnd = (page.nextToken ?? "").isEmpty
        rest.left.pages -= 1
        rest.left.items -= page.items.count
        guard rest.left.items >= 0 else { throw endless(.items(limits.items)) }
        let news = history.news(in: page.items)
        rest.left.pagesWithoutNews = news.isEmpty ? left.pagesWithoutNews - 1 : limits.pagesWithoutNews
        guard rest.isAtEnd || rest.left.pagesWithoutNews > 0 else {
            throw endless(.pagesWithoutNews(limits.pagesWithoutNews))
        }
        return (news, rest)
    }

    private func endless(_ bound: EndlessList.Bound) -> AWSError {
        .endlessList(EndlessList(operation: operation, region: region, bound: bound))
    }
}
