import CCurl
import Pipeline

/// The mailbox through which tasks reach the thread that drives libcurl, and the loop that runs on that thread.
final class EventLoop: Sendable {
    /// What tasks have asked for since the loop last looked.
    private struct Mailbox {
        var submissions: [(transfer: Transfer, completion: Transfer.Completion)] = []
        var cancellations: [Transfer] = []
        /// The loop waits in libcurl, or is about to: whoever puts something in wakes it.
        var isWaiting = false
        /// Resumed when the loop has ended; it ends because this is set.
        var stopped: CheckedContinuation<Void, Never>?
        /// The loop takes nothing any more.
        var isClosed = false
        /// The loop has freed everything.
        var hasEnded = false

        /// Whether it is the caller's part to wake the loop.
        mutating func takeWaking() -> Bool {
            defer { isWaiting = false }
            return isWaiting
        }
    }

    private let mailbox = Locked(Mailbox())
    /// Whether the multi handle is there.
    ///
    /// It has a lock of its own: the loop needs the mailbox as soon as it is woken, and whoever wakes it may well have
    /// lost their processor to it.
    private let isAlive = Locked(true)
    private let configuration: CurlTransport.Configuration

    /// libcurl's multi handle.
    ///
    /// All but `curl_multi_wakeup`, which any thread may call, is called on the loop's thread; the wake-up is called
    /// under the lock of `isAlive` and while that is true, so never on a freed handle.
    nonisolated(unsafe) private let multi: UnsafeMutableRawPointer

    /// Makes a loop that does not run yet.
    init(_ configuration: CurlTransport.Configuration, multi: UnsafeMutableRawPointer) {
        self.configuration = configuration
        self.multi = multi
        ccurl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maximumConnections)
    }

    // MARK: Called by tasks

    /// Hands a transfer to the loop; `completion` is resumed exactly once, whatever happens.
    func submit(_ transfer: Transfer, _ completion: Transfer.Completion) {
        let wakes: Bool? = mailbox.withLock { mailbox in
            if mailbox.isClosed { return nil }
            mailbox.submissions.append((transfer, completion))
            return mailbox.takeWaking()
        }
        guard let wakes else { return completion.resume(returning: .failure(.closed)) }
        if wakes { wake() }
    }

    /// Ends a transfer that may have been submitted already, may be submitted later, or may be over.
    func cancel(_ transfer: Transfer) {
        transfer.markCancelled()
        let wakes = mailbox.withLock { mailbox in
            if mailbox.isClosed { return false }
            mailbox.cancellations.append(transfer)
            return mailbox.takeWaking()
        }
        if wakes { wake() }
    }

    /// Ends the loop and every transfer on it, and returns when its thread has nothing left to do.
    func stop() async {
        await withCheckedContinuation { continuation in
            let wakes: Bool? = mailbox.withLock { mailbox in
                if mailbox.hasEnded { return nil }
                mailbox.stopped = continuation
                return mailbox.takeWaking()
            }
            guard let wakes else { return continuation.resume() }
            if wakes { wake() }
        }
    }

    private func wake() {
        isAlive.withLock { isAlive in
            if isAlive { curl_multi_wakeup(multi) }
        }
    }

    // MARK: Called on the loop's thread

    /// Runs until ``stop()`` is called.
    func run() {
        let transfers = TransferTable(configuration, multi: multi)
        while let mail = takeMail() {
            for (transfer, completion) in mail.submissions { transfers.start(transfer, completion) }
            transfers.cancel(mail.cancellations)
            guard transfers.perform(), waitForWork() else { break }
        }
        close(transfers)
    }

    /// What has come in; `nil` once the loop is to stop.
    private func takeMail() -> Mailbox? {
        mailbox.withLock { mailbox in
            mailbox.isWaiting = false
            if mailbox.stopped != nil { return nil }
            let mail = mailbox
            mailbox.submissions = []
            mailbox.cancellations = []
            return mail
        }
    }

    /// Waits for a socket, a timer of libcurl's or a wake-up; returns false when libcurl cannot wait any more.
    private func waitForWork() -> Bool {
        let mayWait = mailbox.withLock { mailbox in
            mailbox.isWaiting = mailbox.submissions.isEmpty && mailbox.cancellations.isEmpty && mailbox.stopped == nil
            return mailbox.isWaiting
        }
        return !mayWait || curl_multi_poll(multi, nil, 0, 60_000, nil) == CURLM_OK
    }

    /// Fails what is left, frees libcurl's handles and lets ``stop()`` return.
    private func close(_ transfers: TransferTable) {
        let refused = mailbox.withLock { mailbox in
            mailbox.isClosed = true
            let refused = mailbox.submissions
            mailbox.submissions = []
            mailbox.cancellations = []
            return refused
        }
        for (_, completion) in refused { completion.resume(returning: .failure(.closed)) }
        transfers.removeAll()
        isAlive.withLock { $0 = false }
        curl_multi_cleanup(multi)
        let stopped = mailbox.withLock { mailbox in
            mailbox.hasEnded = true
            return mailbox.stopped
        }
        stopped?.resume()
    }
}
