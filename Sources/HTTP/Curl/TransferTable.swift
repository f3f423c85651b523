import CCurl

/// The transfers on the way and the easy handles that wait for the next one.
///
/// Only the event loop's thread touches it.
final class TransferTable {
    private var active: [ObjectIdentifier: EasyHandle] = [:]
    private var idle: [EasyHandle] = []
    private let configuration: CurlTransport.Configuration
    private let multi: UnsafeMutableRawPointer
    /// How many connections there may be: fewer than configured once the process has come to its limit of open files.
    private var connectionLimit: Int

    init(_ configuration: CurlTransport.Configuration, multi: UnsafeMutableRawPointer) {
        self.configuration = configuration
        self.multi = multi
        connectionLimit = configuration.maximumConnections
    }

    /// Begins a transfer, unless it was cancelled before it came here.
    func start(_ transfer: Transfer, _ completion: Transfer.Completion) {
        if transfer.isCancelled {
            completion.resume(returning: .failure(.cancelled(transfer.request.origin)))
            return
        }
        guard let handle = idle.popLast() ?? EasyHandle(configuration) else {
            let message = "No memory for the request to \(transfer.request.origin). Run fewer requests at a time."
            completion.resume(returning: .failure(HTTPError(.other, message)))
            return
        }
        handle.start(transfer, completion: completion)
        guard curl_multi_add_handle(multi, handle.curl) == CURLM_OK else {
            let message = "libcurl refused the request to \(transfer.request.origin). Try again."
            handle.finish(.failure(HTTPError(.other, message)))
            return
        }
        active[ObjectIdentifier(transfer)] = handle
    }

    /// Aborts a transfer and closes its connection; does nothing when it is over or has not come yet.
    func cancel(_ transfer: Transfer) {
        guard let handle = active.removeValue(forKey: ObjectIdentifier(transfer)) else { return }
        curl_multi_remove_handle(multi, handle.curl)
        handle.finish(.failure(.cancelled(transfer.request.origin)))
    }

    /// Moves every transfer on as far as it goes without waiting, and finishes those that are over.
    ///
    /// - Returns: Whether libcurl is able to go on.
    func perform() -> Bool {
        var running: Int32 = 0
        guard curl_multi_perform(multi, &running) == CURLM_OK else { return false }
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
                if startAgain(handle, transfer) { continue }
                handle.finish(.failure(.tooManyOpenFiles(transfer.request.origin)))
                continue
            }
            handle.finish(handle.result(code))
            // A handle whose transfer failed is let go: no state of a broken exchange is carried on.
            if code == CURLE_OK && idle.count < configuration.maximumConnections { idle.append(handle) }
        }
        return true
    }

    /// Starts a transfer again for which the process might open no more files: it waits in libcurl until another one is
    /// over, for one connection fewer is allowed than would have been needed.
    ///
    /// - Returns: Whether it was started: not where there is no other to wait for.
    private func startAgain(_ handle: EasyHandle, _ transfer: Transfer) -> Bool {
        let fewer = min(connectionLimit - 1, active.count)
        guard fewer > 0 else { return false }
        connectionLimit = fewer
        ccurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, fewer)
        guard curl_multi_add_handle(multi, handle.curl) == CURLM_OK else { return false }
        active[ObjectIdentifier(transfer)] = handle
        return true
    }

    /// Fails every transfer and frees every handle.
    func removeAll() {
        for handle in active.values {
            curl_multi_remove_handle(multi, handle.curl)
            handle.finish(.failure(.closed))
        }
        active = [:]
        idle = []
    }
}
