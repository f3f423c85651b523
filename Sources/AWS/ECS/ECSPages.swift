/// The pages of a list one after the other.
///
/// ```swift
/// var pages = ECSPages { token async throws(AWSError) in try await client.listClusters(nextToken: token) }
/// while let arns = try await pages.next() { … }
/// ```
public struct ECSPages<Item: Sendable> {
    private let fetch: @Sendable (String?) async throws(AWSError) -> ECSPage<Item>
    private var token: String?
    private var seen: Set<String> = []
    private var isAtEnd = false

    /// Makes a walk over a list.
    ///
    /// - Parameter fetch: Gets the page of a token; the first page has none.
    public init(_ fetch: @escaping @Sendable (String?) async throws(AWSError) -> ECSPage<Item>) {
        self.fetch = fetch
    }

    /// The items of the next page, which may be none; `nil` after the last page and after an error.
    ///
    /// - Throws: ``AWSError``; ``AWSError/repeatedToken`` instead of a page that was asked for before.
    public mutating func next() async throws(AWSError) -> [Item]? {
        if isAtEnd { return nil }
        if let token, !seen.insert(token).inserted {
            isAtEnd = true
            throw .repeatedToken
        }
        do throws(AWSError) {
            let page = try await fetch(token)
            token = page.nextToken
            isAtEnd = (token ?? "").isEmpty
            return page.items
        } catch {
            isAtEnd = true
            throw error
        }
    }
}
