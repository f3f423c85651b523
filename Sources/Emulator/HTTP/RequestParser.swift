/// Cuts the bytes of one connection into HTTP/1.1 requests.
///
/// A state machine without I/O: bytes go in as they come, whole requests come out, however the bytes were split.
/// It keeps only the headers that the emulator looks at. It is strict where leniency lets two readers disagree:
/// bare line feeds, folded headers, two lengths, and a length beside a transfer coding are refused.
struct RequestParser {
    /// How much a peer may send before it is refused.
    struct Limits {
        /// Bytes of a request line with its headers, of a chunk's size line, and of the trailers.
        var head = 16 * 1024
        /// Bytes of a body.
        var body = 1024 * 1024
    }

    /// What the bytes so far amount to.
    enum Step: Equatable {
        /// Not a whole request yet.
        case incomplete
        /// The peer holds its body back until it is told to go on.
        case expectsContinue
        /// A whole request.
        case request(ServedRequest)
    }

    private enum State {
        case head
        case body(RequestHead, length: Int)
        case chunkSize(RequestHead)
        case chunkData(RequestHead, remaining: Int)
        case chunkEnd(RequestHead)
        case trailers(RequestHead, bytes: Int)
    }

    private let limits: Limits
    private var state = State.head
    private var buffer: [UInt8] = []
    private var position = 0
    private var scanned = 0
    private var chunks: [UInt8] = []

    init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Whether bytes wait that are no whole request yet, or were not asked for yet.
    var hasBufferedBytes: Bool { position < buffer.count }

    /// Adds bytes that came from the peer.
    mutating func append(_ bytes: ArraySlice<UInt8>) {
        if position == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            scanned = 0
            position = 0
        } else if position > 64 * 1024 {
            buffer.removeFirst(position)
            scanned = max(0, scanned - position)
            position = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next step; call it until it answers `incomplete`.
    mutating func next() throws(RequestRejection) -> Step {
        while true {
            switch state {
            case .head:
                skipEmptyLines()
                guard let end = try endOfHead() else { return .incomplete }
                let head = try RequestHead(parsing: buffer, from: position, to: end)
                position = end + 4
                let expectsContinue = head.expectsContinue && !hasBufferedBytes
                switch head.framing {
                case .length(let length):
                    guard length <= limits.body else { throw .bodyTooLarge }
                    state = .body(head, length: length)
                case .chunked:
                    chunks.removeAll()
                    state = .chunkSize(head)
                }
                if expectsContinue { return .expectsContinue }
            case .body(let head, let length):
                guard buffer.count - position >= length else { return .incomplete }
                let body = Array(buffer[position..<position + length])
                position += length
                state = .head
                return .request(head.request(body: body))
            case .chunkSize(let head):
                guard let line = try line() else { return .incomplete }
                let size = try Self.chunkSize(buffer[line])
                position = line.upperBound + 2
                guard chunks.count + size <= limits.body else { throw .bodyTooLarge }
                state = size == 0 ? .trailers(head, bytes: 0) : .chunkData(head, remaining: size)
            case .chunkData(let head, let remaining):
                let count = min(remaining, buffer.count - position)
                chunks.append(contentsOf: buffer[position..<position + count])
                position += count
                guard count == remaining else {
                    state = .chunkData(head, remaining: remaining - count)
                    return .incomplete
                }
                state = .chunkEnd(head)
            case .chunkEnd(let head):
                guard buffer.count - position >= 2 else { return .incomplete }
                guard buffer[position] == carriageReturn, buffer[position + 1] == lineFeed else { throw .malformed }
                position += 2
                state = .chunkSize(head)
            case .trailers(let head, let bytes):
                guard let line = try line() else { return .incomplete }
                position = line.upperBound + 2
                if line.isEmpty {
                    state = .head
                    defer { chunks.removeAll() }
                    return .request(head.request(body: chunks))
                }
                guard bytes + line.count <= limits.head else { throw .headTooLarge }
                state = .trailers(head, bytes: bytes + line.count)
            }
        }
    }

    /// RFC 9112 2.2: a server should ignore an empty line before a request.
    private mutating func skipEmptyLines() {
        while buffer.count - position >= 2, buffer[position] == carriageReturn, buffer[position + 1] == lineFeed {
            position += 2
        }
    }

    /// The index of the empty line that ends the head.
    private mutating func endOfHead() throws(RequestRejection) -> Int? {
        var index = max(scanned, position)
        let limit = buffer.count - 3
        while index < limit {
            // All four bytes are line ends: one that is not tells how far to go on, so most bytes are never looked at.
            let byte = buffer[index + 3]
            if byte == lineFeed {
                if buffer[index + 2] == carriageReturn, buffer[index + 1] == lineFeed, buffer[index] == carriageReturn {
                    guard index - position <= limits.head else { throw .headTooLarge }
                    scanned = 0
                    return index
                }
                index += 1
            } else if byte == carriageReturn {
                index += 1
            } else {
                index += 4
            }
        }
        guard buffer.count - position <= limits.head else { throw .headTooLarge }
        scanned = max(position, min(index, max(0, limit)))
        return nil
    }

    /// The next line without its end.
    private func line() throws(RequestRejection) -> Range<Int>? {
        guard let feed = buffer[position...].firstIndex(of: lineFeed) else {
            guard buffer.count - position <= limits.head else { throw .headTooLarge }
            return nil
        }
        guard feed > position, buffer[feed - 1] == carriageReturn else { throw .malformed }
        guard feed - position <= limits.head else { throw .headTooLarge }
        return position..<feed - 1
    }

    /// The size of a chunk; extensions after `;` are ignored.
    private static func chunkSize(_ line: ArraySlice<UInt8>) throws(RequestRejection) -> Int {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
        // Eight digits are far above every limit and cannot overflow.
        guard !digits.isEmpty, digits.count <= 8 else { throw .malformed }
        var size = 0
        for digit in digits {
            guard let value = hexadecimalValue(digit) else { throw .malformed }
            size = size << 4 | Int(value)
        }
        return size
    }
}

private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")
