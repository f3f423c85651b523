/// One client's connection: its parser, the answers that are not due yet, and the bytes on their way out.
///
/// Belongs to the thread of its event loop.
final class Connection {
    let descriptor: Int32
    var parser = RequestParser()
    /// No more requests are read; the connection ends when everything is sent.
    var isFinishing = false
    /// When the connection ends it is reset, so that the peer sees an error instead of an end.
    var resetsAtEnd = false
    /// The descriptor is closed.
    var isClosed = false
    /// When what is to be served next was there; `nil` while nothing is.
    var readySince: Duration?

    /// What is sent again and again behind the last answer, as long as the peer takes it.
    var filler: [UInt8] = []

    private var waiting: [(due: Duration, bytes: [UInt8])] = []
    private var firstWaiting = 0
    private var output: [UInt8] = []
    private var sent = 0

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Whether there is so much to answer already that reading on must wait: a peer that sends and never reads
    /// costs no more memory than this.
    var isBacklogged: Bool {
        waiting.count - firstWaiting >= 64 || output.count - sent > 1024 * 1024
    }

    /// Whether bytes wait for the socket.
    var hasOutput: Bool { sent < output.count || mayFill }

    /// Whether the head of an endless answer has gone, and its filler follows.
    private var mayFill: Bool { !filler.isEmpty && firstWaiting == waiting.count }

    /// Whether everything is answered and sent.
    var isIdle: Bool { firstWaiting == waiting.count && !hasOutput }

    /// Adds an answer to send when it is due, and after those before it; answers whether it is for later.
    func enqueue(_ bytes: [UInt8], due: Duration, now: Duration) -> Bool {
        if firstWaiting == waiting.count && due <= now {
            append(bytes)
            return false
        }
        waiting.append((due, bytes))
        return true
    }

    /// Moves the answers that are due to the output, in order; answers how many.
    func releaseDue(at now: Duration) -> Int {
        var released = 0
        while firstWaiting < waiting.count, waiting[firstWaiting].due <= now {
            append(waiting[firstWaiting].bytes)
            waiting[firstWaiting].bytes = []
            firstWaiting += 1
            released += 1
        }
        if firstWaiting == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            firstWaiting = 0
        }
        return released
    }

    /// The answers that were never sent, of a connection that ends.
    var waitingCount: Int { waiting.count - firstWaiting }

    /// Adds bytes to send as they are.
    func append(_ bytes: [UInt8]) {
        if sent == output.count {
            // A large answer is kept as it is instead of copied.
            output = bytes
            sent = 0
        } else {
            output.append(contentsOf: bytes)
        }
    }

    /// Sends as much as the socket takes; answers false where the peer is gone.
    func flush() -> Bool {
        // A peer that takes an endless answer as fast as it comes must not keep the others waiting.
        var fillings = 16
        while hasOutput {
            if sent == output.count {
                guard fillings > 0 else { return true }
                fillings -= 1
                append(filler)
            }
            switch Sockets.send(descriptor, output, from: sent) {
            case .bytes(let count): sent += count
            case .wouldBlock: return true
            case .closed: return false
            }
        }
        return true
    }
}
