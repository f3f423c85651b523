import CCurl

/// The transfers on the way, those that wait for a connection, and the easy handles that wait for the next one.
///
/// Only the event loop's thread touches it.
final class TransferTable {
    private var active: [ObjectIdentifier: EasyHandle] = [:]
    private var waiting = TransferQueue()
    /// Those that are over, and whose results nobody has yet.
    private var over: [(handle: EasyHandle, code: CURLcode)] = []
    private var idle: [EasyHandle] = []
    private let configuration: CurlTransport.Configuration
    private let multi: UnsafeMutableRawPointer
    private var connections: ConnectionLimit {
        didSet { if connections.current != oldValue.current { limitConnections() } }
    }

    init(_ configuration: CurlTransport.Configuration, multi: UnsafeMutableRawPointer) {
        self.configuration = configuration
        self.multi = multi
        connections = ConnectionLimit(configuration.maximumConnections)
        limitConnections()
    }

    /// Begins a transfer as soon as there is a connection for it, unless it was cancelled before it came here.
    func start(_ transfer: Transfer, _ completion: Transfer.Completion) {
        var queued = QueuedTransfer(transfer: transfer, completion: completion)
        if transfer.isCancelled {
            completion.resume(returning: .failure(.cancelled(transfer.request.origin)))
        } else if hasFreeConnection, waiting.isEmpty {
            begin(queued)
        } else {
            queued.waitingSince = .now
            waiting.append(queued)
        }
    }

    /// Aborts transfers and closes their connections; those that are over or have not come yet it leaves alone.
    func cancel(_ transfers: [Transfer]) {
        for transfer in transfers {
            guard let handle = active.removeValue(forKey: ObjectIdentifier(transfer)) else { continue }
            curl_multi_remove_handle(multi, handle.curl)
            handle.finish(.failure(.cancelled(transfer.request.origin)))
        }
        if transfers.isEmpty || waiting.isEmpty { return }
        for queued in waiting.removeCancelled() {
            queued.completion.resume(returning: .failure(.cancelled(queued.transfer.request.origin)))
        }
    }

    /// Moves every transfer on as far as it goes without waiting, and finishes those that are over.
    ///
    /// Others begin in their place before: each has its server's time ahead, and who waits for a result only computes.
    ///
    /// - Returns: Whether libcurl is able to go on.
    func perform() -> Bool {
        repeat {
            while hasFreeConnection, let queued = waiting.popFirst() { begin(queued) }
            var running: Int32 = 0
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return false }
            takeOutThoseThatAreOver()
        } while hasFreeConnection && !waiting.isEmpty
        for (handle, code) in over { finish(handle, code) }
        over.removeAll(keepingCapacity: true)
        return true
    }

    private var hasFreeConnection: Bool { active.count < connections.current }

    private func limitConnections() {
        ccurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, connections.current)
    }

    private func begin(_ queued: QueuedTransfer) {
        let transfer = queued.transfer
        guard let handle = idle.popLast() ?? EasyHandle(configuration) else {
            let message = "No memory for the request to \(transfer.request.origin). Run fewer requests at a time."
            queued.completion.resume(returning: .failure(HTTPError(.other, message)))
            return
        }
        handle.start(queued)
        guard curl_multi_add_handle(multi, handle.curl) == CURLM_OK else {
            let message = "libcurl refused the request to \(transfer.request.origin). Try again."
            handle.finish(.failure(HTTPError(.other, message)))
            return
        }
        active[ObjectIdentifier(transfer)] = handle
    }

    private func takeOutThoseThatAreOver() {
        var remaining: Int32 = 0
        while let message = curl_multi_info_read(multi, &remaining)?.pointee {
            guard message.msg == CURLMSG_DONE, let handle = EasyHandle.at(ccurl_get_private(message.easy_handle)),
                let transfer = handle.transfer
            else { continue }
            // The message lives in the handle's memory: its code is read before the handle is removed.
            let code = message.data.result
            curl_multi_remove_handle(multi, handle.curl)
            active.removeValue(forKey: ObjectIdentifier(transfer))
            if code.isOfConnecting, Descriptors.areShort {
                putOff(handle, transfer)
            } else {
                over.append((handle, code))
            }
        }
    }

    private func finish(_ handle: EasyHandle, _ code: CURLcode) {
        handle.finish(handle.result(code))
        // A handle whose transfer failed is let go: no state of a broken exchange is carried on.
        guard code == CURLE_OK else { return }
        connections.countSuccess()
        if idle.count < configuration.maximumConnections { idle.append(handle) }
    }

    /// Lets a transfer for which the process might open no more files wait until another one is over; fails it where
    /// there is no other to wait for.
    private func putOff(_ handle: EasyHandle, _ transfer: Transfer) {
        guard !active.isEmpty, var queued = handle.giveBack() else {
            handle.finish(.failure(.tooManyOpenFiles(transfer.request.origin)))
            return
        }
        connections.lower(to: active.count)
        queued.waitingSince = queued.waitingSince ?? .now
        waiting.prepend(queued)
    }

    /// Fails every transfer and frees every handle.
    func removeAll() {
        for handle in active.values { curl_multi_remove_handle(multi, handle.curl) }
        for handle in Array(active.values) + over.map(\.handle) { handle.finish(.failure(.closed)) }
        while let queued = waiting.popFirst() { queued.completion.resume(returning: .failure(.closed)) }
        active = [:]
        over = []
        idle = []
    }
}
