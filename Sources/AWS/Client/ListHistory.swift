import Pipeline

/// What was on the pages of a list so far.
///
/// Of everything the hash is enough to know: tokens may be long, and there may be a million items. That two of a million
/// share one, and the second is left out, has a chance of one in forty million.
///
/// It is a class because what is left of a list goes from page to page: a set of its own would be copied at each.
final class ListHistory: Sendable {
    private struct Seen {
        var tokens: Set<Int> = []
        var items: Set<Int> = []
    }

    private let seen = Locked(Seen())

    /// Takes note of a token; answers whether it is the first time.
    func isNew(token: String) -> Bool {
        let hash = token.hashValue
        return seen.withLock { $0.tokens.insert(hash).inserted }
    }

    /// Takes note of the items of a page; answers those that were not there before, on this page or another.
    func news<Item: Hashable>(in items: [Item]) -> [Item] {
        let hashes = items.map { $0.hashValue }
        let isNew = seen.withLock { seen in hashes.map { seen.items.insert($0).inserted } }
        return isNew.contains(false) ? zip(items, isNew).compactMap { $1 ? $0 : nil } : items
    }
}
