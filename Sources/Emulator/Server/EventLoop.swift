import Pipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The one thread that serves every connection.
///
/// It waits in `poll`, which is on every platform; with the few hundred connections of a loopback server it costs a
/// fraction of what answering costs. Answers that are to take a while wait in a queue by the time they are
/// due, so a slow answer holds up no other connection.
final class EventLoop {
    private static let maximumConnections = 1024
    /// How long requests are answered before the loop looks again who has sent one and what is due: to make a large answer
    /// takes a tenth of a millisecond, and dozens are asked for at a time.
    private static let slice = Duration.microseconds(100)
    /// The longest ``lull``.
    private static let longestLull = Duration.milliseconds(10)
    /// How long nobody is accepted after there was no descriptor for it, unless a connection ends before.
    private static let shortage = Duration.milliseconds(100)

    private let listener: Int32
    private let stopSignal: Int32
    private let statistics: SharedStatistics
    private var service: EstateAPI
    private let latency: Latency
    /// How long a request lies before its answer is made: a quarter of the time that the answer is to take.
    ///
    /// Whoever sends many requests at a time has the processors to themselves meanwhile, as if the server were
    /// elsewhere. What of a connection arrives while its request lies counts as having been there with it.
    private let lull: Duration
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var generator = SeededGenerator(seed: 1)

    // The descriptors that `poll` is asked about: the stop signal, the listener, then `connections` in their order.
    private var interests: [pollfd]
    private var connections: [Connection] = []
    private var due = DueQueue<Connection>()
    private var scratch = [UInt8](repeating: 0, count: 64 * 1024)
    /// When somebody is accepted again; `nil` where nothing stands against it.
    private var acceptsAgain: Duration?
    /// Answers that are not sent yet, a piece each of those that come in pieces.
    var inFlight = 0
    /// The connection that was looked at last; those before it come next.
    private var cursor = 0

    init(
        listener: Int32,
        stopSignal: Int32,
        service: EstateAPI,
        latency: Latency,
        statistics: SharedStatistics
    ) {
        self.listener = listener
        self.stopSignal = stopSignal
        self.service = service
        self.latency = latency
        lull = min(latency.shortest / 4, Self.longestLull)
        self.statistics = statistics
        start = clock.now
        interests = [stopSignal, listener].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }

    /// Serves until the stop signal is readable, then closes every connection.
    func run() {
        while true {
            Sockets.wait(for: &interests, timeout: timeout())
            guard interests[0].revents == 0 else { break }
            noteReady()
            releaseDue()
            serveReady()
            let isShortageOver = acceptsAgain.map { $0 <= now } ?? false
            if interests[1].revents != 0 || isShortageOver { acceptAll() }
        }
        for connection in connections { Sockets.close(connection.descriptor) }
    }

    private var now: Duration { clock.now - start }

    /// Notes who has sent something, and since when it is there: no answer is to be later than its latency because
    /// others were made before it.
    private func noteReady() {
        let polled = now
        for (index, connection) in connections.enumerated() where interests[index + 2].revents != 0 {
            connection.readySince = connection.readySince ?? polled
            // It is known: to be told again would keep the loop from waiting.
            interests[index + 2].events &= ~Int16(POLLIN)
        }
    }

    /// Serves those whose request has lain long enough, or is a part of one that has, or who have more to say than that
    /// there is one, for a slice of time.
    private func serveReady() {
        let began = now
        for _ in connections.indices {
            // Backwards, because a connection that ends takes the last one's place.
            cursor = cursor > 0 && cursor <= connections.count ? cursor - 1 : connections.count - 1
            guard cursor >= 0 else { break }
            let connection = connections[cursor]
            let isUrgent = connection.parser.hasBufferedBytes || interests[cursor + 2].revents & ~Int16(POLLIN) != 0
            guard let since = connection.readySince, isUrgent || since + lull <= began else { continue }
            serve(connection, at: cursor)
            connection.readySince = nil
            if now - began > Self.slice { break }
        }
    }

    private func timeout() -> Duration? {
        let oldest = connections.lazy.compactMap { $0.readySince }.min()
        let next = [due.earliest, acceptsAgain, oldest.map { $0 + lull }].lazy.compactMap { $0 }.min()
        return next.map { max(.zero, min(.seconds(60), $0 - now)) }
    }

    private func acceptAll() {
        acceptsAgain = nil
        accepting: while connections.count < Self.maximumConnections {
            switch Sockets.accept(listener) {
            case .connection(let descriptor):
                connections.append(Connection(descriptor: descriptor))
                interests.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
            case .nobody:
                break accepting
            case .noDescriptor:
                acceptsAgain = now + Self.shortage
                break accepting
            }
        }
        // At the limit, and without descriptors, new clients wait in the kernel's queue: to look at them would do no more
        // than keep a processor busy.
        let accepts = connections.count < Self.maximumConnections && acceptsAgain == nil
        interests[1].events = accepts ? Int16(POLLIN) : 0
    }

    private func serve(_ connection: Connection, at index: Int) {
        if !connection.isFinishing, !connection.isBacklogged {
            switch Sockets.receive(connection.descriptor, into: &scratch) {
            case .bytes(let count): connection.parser.append(scratch[..<count])
            case .wouldBlock: break
            case .closed:
                // It may have closed only its own direction: what it asked for is still sent.
                connection.isFinishing = true
            }
        } else if interests[index + 2].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
            close(connection, at: index)
            return
        }
        advance(connection, at: index)
    }

    /// Answers the requests that have arrived, sends what can be sent, and says what to wait for next.
    private func advance(_ connection: Connection, at index: Int) {
        var hadBacklog: Bool
        repeat {
            answer(connection)
            hadBacklog = connection.isBacklogged
            guard connection.flush(), !(connection.isFinishing && connection.isIdle) else {
                close(connection, at: index)
                return
            }
        } while hadBacklog && !connection.isBacklogged
        let reads = !connection.isFinishing && !connection.isBacklogged
        interests[index + 2].events = (reads ? Int16(POLLIN) : 0) | (connection.hasOutput ? Int16(POLLOUT) : 0)
    }

    private func answer(_ connection: Connection) {
        while !connection.isFinishing, !connection.isBacklogged {
            do throws(RequestRejection) {
                switch try connection.parser.next() {
                case .incomplete:
                    return
                case .expectsContinue:
                    connection.append(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
                case .request(let request):
                    answer(request, on: connection)
                }
            } catch {
                connection.isFinishing = true
                let bytes = ServedResponse(status: error.status, contentType: nil).bytes(keepsAlive: false)
                schedule(bytes, on: connection, due: .zero, now: .zero)
            }
        }
    }

    private func answer(_ request: ServedRequest, on connection: Connection) {
        let arrival = connection.readySince ?? now
        inFlight += 1
        let isStatistics = request.method == "GET" && request.path == "/__stats"
        let response: ServedResponse
        if isStatistics {
            let snapshot = statistics.snapshot()
            response = ServedResponse(status: .ok, contentType: "application/json", body: snapshot.json)
        } else {
            response = service.respond(to: request, at: arrival)
            let lying = connections.count { $0.readySince != nil && $0 !== connection }
            statistics.record(response, inFlight: inFlight + lying)
        }
        connection.isFinishing = !request.keepsAlive
        let wait = isStatistics ? .zero : latency.draw(&generator)
        deliver(response, on: connection, arrival: arrival, wait: wait, keepsAlive: request.keepsAlive)
    }

    /// Sends bytes when they are due.
    func schedule(_ bytes: [UInt8], on connection: Connection, due time: Duration, now: Duration) {
        if connection.enqueue(bytes, due: time, now: now) {
            due.insert(connection, due: time)
        } else {
            inFlight -= 1
        }
    }

    private func releaseDue() {
        let now = now
        while let connection = due.popDue(at: now) {
            guard !connection.isClosed else { continue }
            inFlight -= connection.releaseDue(at: now)
            guard let index = connections.firstIndex(where: { $0 === connection }) else { continue }
            advance(connection, at: index)
        }
    }

    private func close(_ connection: Connection, at index: Int) {
        inFlight -= connection.waitingCount
        connection.isClosed = true
        if connection.resetsAtEnd { Sockets.reset(connection.descriptor) }
        Sockets.close(connection.descriptor)
        connections.swapAt(index, connections.count - 1)
        connections.removeLast()
        interests.swapAt(index + 2, interests.count - 1)
        interests.removeLast()
        interests[1].events = Int16(POLLIN)
        acceptsAgain = nil
    }
}
