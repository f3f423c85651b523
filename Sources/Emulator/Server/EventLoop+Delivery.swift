extension EventLoop {
    /// How far apart the bytes of a body that drips are.
    private static let dripInterval = Duration.milliseconds(50)
    /// How many bytes drip before the rest comes: a minute's.
    private static let drips = 1_200
    /// How long a peer has to read the half of a body before the connection is reset.
    private static let timeToRead = Duration.milliseconds(20)
    /// What follows the head of a body that was announced larger than anybody wants.
    private static let filler = [UInt8](repeating: UInt8(ascii: " "), count: 64 * 1024)
    private static let chunk = Array("10000\r\n".utf8) + filler + Array("\r\n".utf8)

    /// Sends an answer as it is to be delivered.
    ///
    /// - Parameters:
    ///   - arrival: when its request was there.
    ///   - wait: how long after that it is sent.
    func deliver(
        _ response: ServedResponse,
        on connection: Connection,
        arrival: Duration,
        wait: Duration,
        keepsAlive: Bool
    ) {
        var bytes = response.bytes(keepsAlive: keepsAlive)
        let half = (response.body.count + 1) / 2
        switch response.delivery {
        case .whole:
            break
        case .truncated:
            bytes.removeLast(half)
            connection.isFinishing = true
        case .resetInBody:
            bytes.removeLast(half)
            connection.isFinishing = true
            connection.resetsAtEnd = true
            // A reset overtakes what the peer has not read yet.
            inFlight += 1
            schedule(bytes, on: connection, due: arrival + wait, now: arrival)
            schedule([], on: connection, due: arrival + wait + Self.timeToRead, now: arrival)
            return
        case .reset:
            bytes = []
            connection.isFinishing = true
            connection.resetsAtEnd = true
        case .stalled:
            bytes.removeLast(half)
        case .hanging:
            bytes = []
        case .slow(let time):
            // The header and a quarter of the body at once, then a quarter at a time.
            let quarter = max(1, (response.body.count + 3) / 4)
            send(bytes, body: response.body.count, in: quarter, every: time / 4, on: connection, arrival: arrival, wait)
            return
        case .dripping:
            send(
                bytes,
                body: response.body.count,
                in: 1,
                every: Self.dripInterval,
                on: connection,
                arrival: arrival,
                wait
            )
            return
        case .endless(.announced):
            connection.filler = Self.filler
        case .endless(.chunked):
            connection.filler = Self.chunk
        }
        schedule(bytes, on: connection, due: arrival + wait, now: arrival)
    }

    /// Sends the head and a first piece of the body, and then a piece at a time.
    private func send(
        _ bytes: [UInt8],
        body: Int,
        in size: Int,
        every interval: Duration,
        on connection: Connection,
        arrival: Duration,
        _ wait: Duration
    ) {
        let pieces = max(1, min((body + size - 1) / size, Self.drips))
        inFlight += pieces - 1
        var start = 0
        for piece in 0..<pieces {
            let end = piece == pieces - 1 ? bytes.count : bytes.count - body + size * (piece + 1)
            schedule(Array(bytes[start..<end]), on: connection, due: arrival + wait + interval * piece, now: arrival)
            start = end
        }
    }
}
