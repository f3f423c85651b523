/// Who holds one of a number of places and who waits for one: a free place goes to the key that holds the fewest.
///
/// So one with much to do takes what nobody else wants, and gives way as soon as others come.
///
/// It does nothing itself: its owner resumes whom it names.
struct FairShare<Key: Hashable, Waiter> {
    private struct Waiting {
        var id: Int
        var key: Key
        var waiter: Waiter
    }

    private var free: Int
    private var held: [Key: Int] = [:]
    /// In the order in which they came; they are few, one for each region whose clusters are being listed.
    private var waiting: [Waiting] = []

    init(places: Int) {
        free = places
    }

    /// Takes a place if one is free.
    mutating func tryEnter(_ key: Key) -> Bool {
        guard free > 0 else { return false }
        free -= 1
        held[key, default: 0] += 1
        return true
    }

    /// Adds one who waits.
    mutating func wait(_ key: Key, id: Int, _ waiter: Waiter) {
        waiting.append(Waiting(id: id, key: key, waiter: waiter))
    }

    /// Takes one out who does not want to wait any more; `nil` when they do not wait: they have their place, or never
    /// came.
    mutating func giveUp(id: Int) -> Waiter? {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return nil }
        return waiting.remove(at: index).waiter
    }

    /// Takes a place back and hands it on; returns who has it now, if anybody waited.
    mutating func leave(_ key: Key) -> Waiter? {
        free += 1
        held[key, default: 0] -= 1
        if held[key] == 0 { held[key] = nil }
        let fewest = waiting.indices.min { held[waiting[$0].key, default: 0] < held[waiting[$1].key, default: 0] }
        guard let fewest else { return nil }
        let next = waiting.remove(at: fewest)
        _ = tryEnter(next.key)
        return next.waiter
    }
}
