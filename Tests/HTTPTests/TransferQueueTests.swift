import Testing

@testable import HTTP

@Suite struct TransferQueueTests {
    @Test("first come, first served")
    func order() async throws {
        try await withTransfers(500) { transfers in
            var queue = TransferQueue()
            var taken: [String] = []
            // Three come for two that leave, as often as the room of those that left is to be used again.
            for start in stride(from: 0, to: 498, by: 3) {
                for transfer in transfers[start..<start + 3] { queue.append(transfer) }
                for _ in 0..<2 { taken.append(path(queue.popFirst())) }
            }
            while !queue.isEmpty { taken.append(path(queue.popFirst())) }
            #expect(taken == (0..<498).map { "/\($0)" })
            #expect(queue.popFirst() == nil)
        }
    }

    @Test("one that was begun already comes before the others")
    func prepend() async throws {
        try await withTransfers(4) { transfers in
            var queue = TransferQueue()
            for transfer in transfers { queue.append(transfer) }
            _ = queue.popFirst()
            queue.prepend(transfers[0])
            #expect((0..<4).map { _ in path(queue.popFirst()) } == ["/0", "/1", "/2", "/3"])
        }
    }

    @Test("those that are not wanted any more leave it")
    func cancelled() async throws {
        try await withTransfers(5) { transfers in
            var queue = TransferQueue()
            for transfer in transfers { queue.append(transfer) }
            _ = queue.popFirst()
            for index in [0, 2, 4] { transfers[index].transfer.markCancelled() }
            #expect(queue.removeCancelled().map { path($0) } == ["/2", "/4"])
            #expect([path(queue.popFirst()), path(queue.popFirst())] == ["/1", "/3"])
            #expect(queue.isEmpty)
        }
    }

    private func path(_ queued: QueuedTransfer?) -> String {
        let url = queued.map { String(decoding: $0.transfer.request.url.dropLast(), as: UTF8.self) } ?? ""
        return url.replacing("http://127.0.0.1", with: "")
    }

    /// Transfers of `/0`, `/1` and so on, whose results nobody waits for.
    private func withTransfers(_ count: Int, _ body: ([QueuedTransfer]) -> Void) async throws {
        let transfers = try (0..<count).map { number in
            Transfer(try EncodedRequest(HTTPRequest(method: "GET", url: "http://127.0.0.1/\(number)")))
        }
        _ = await withCheckedContinuation { (completion: Transfer.Completion) in
            body(transfers.map { QueuedTransfer(transfer: $0, completion: completion) })
            completion.resume(returning: .failure(.closed))
        }
    }
}
