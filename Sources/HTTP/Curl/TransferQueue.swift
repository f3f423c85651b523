/// Transfers that wait until a connection is free, first come, first served.
///
/// They wait here and not in libcurl, where the time limit of each would run meanwhile: a request would fail that was
/// never sent.
struct TransferQueue {
    private var transfers: [QueuedTransfer] = []
    private var head = 0

    var isEmpty: Bool { head == transfers.count }

    /// Adds one behind the others.
    mutating func append(_ queued: QueuedTransfer) {
        transfers.append(queued)
    }

    /// Adds one before the others.
    mutating func prepend(_ queued: QueuedTransfer) {
        transfers.insert(queued, at: head)
    }

    /// Takes the first.
    mutating func popFirst() -> QueuedTransfer? {
        guard !isEmpty else { return nil }
        let first = transfers[head]
        head += 1
        compact()
        return first
    }

    /// Takes out all that are not wanted any more.
    mutating func removeCancelled() -> [QueuedTransfer] {
        transfers.removeFirst(head)
        head = 0
        let cancelled = transfers.filter(\.transfer.isCancelled)
        if !cancelled.isEmpty { transfers.removeAll(where: \.transfer.isCancelled) }
        return cancelled
    }

    /// Frees what was taken, seldom enough that each costs the same.
    private mutating func compact() {
        guard head > 64 && head * 2 > transfers.count || isEmpty else { return }
        transfers.removeFirst(head)
        head = 0
    }
}
