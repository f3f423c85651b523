import Pipeline

/// Follows the page tokens of the API's listing.
struct Listing: Source {
    let name = "listing"
    let api: WebAPI

    /// A drain lets the page that is being read come to its end: half a page cannot be asked for again.
    var drainReaction: DrainReaction { .ask }

    /// The API tells how many there are, so progress has a percentage.
    var total: Int? { api.links.count }

    func produce(into outlet: Outlet<Link>) async throws {
        var token: String?
        repeat {
            let page = try await api.list(after: token)
            try await outlet.send(contentsOf: page.links)
            token = page.next
        } while token != nil && !outlet.isDraining
    }
}
