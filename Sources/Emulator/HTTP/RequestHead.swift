/// The request line and the headers that the emulator looks at.
struct RequestHead {
    /// How the end of the body is known.
    enum Framing: Equatable {
        case length(Int)
        case chunked
    }

    var method = ""
    var path = ""
    var target: String?
    var authorization: [UInt8]?
    var sessionToken: String?
    var date: String?
    var framing = Framing.length(0)
    var keepsAlive = true
    var expectsContinue = false

    /// Reads `bytes[start..<end]`, a head without its empty line.
    init(parsing bytes: [UInt8], from start: Int, to end: Int) throws(RequestRejection) {
        var lengthSeen: Int?
        var line = start
        var isFirst = true
        while line < end {
            var stop = line
            while stop < end, bytes[stop] != UInt8(ascii: "\r") {
                // Control characters, a bare line feed among them, have no place in a head.
                guard bytes[stop] >= 0x20 || bytes[stop] == UInt8(ascii: "\t") else { throw .malformed }
                stop += 1
            }
            guard stop == end || stop + 1 < end && bytes[stop + 1] == UInt8(ascii: "\n") else { throw .malformed }
            if isFirst {
                try readRequestLine(bytes[line..<stop])
                isFirst = false
            } else {
                try readHeader(bytes[line..<stop], &lengthSeen)
            }
            line = stop + 2
        }
        guard !isFirst else { throw .malformed }
        if let lengthSeen {
            // A length beside a transfer coding is how requests are smuggled: RFC 9112 6.3 lets a server refuse it.
            guard framing != .chunked else { throw .malformed }
            framing = .length(lengthSeen)
        }
    }

    /// The request that this head makes with its body.
    func request(body: [UInt8]) -> ServedRequest {
        ServedRequest(
            method: method,
            path: path,
            target: target,
            authorization: authorization,
            sessionToken: sessionToken,
            date: date,
            keepsAlive: keepsAlive,
            body: body
        )
    }

    private mutating func readRequestLine(_ line: ArraySlice<UInt8>) throws(RequestRejection) {
        guard let first = line.firstIndex(of: UInt8(ascii: " ")),
            let last = line.lastIndex(of: UInt8(ascii: " ")), first < last - 1, first > line.startIndex
        else { throw .malformed }
        let version = line[(last + 1)...]
        let isVersion11 = version.elementsEqual("HTTP/1.1".utf8)
        guard isVersion11 || version.elementsEqual("HTTP/1.0".utf8) else { throw .malformed }
        keepsAlive = isVersion11
        method = String(decoding: line[..<first], as: UTF8.self)
        path = String(decoding: line[(first + 1)..<last], as: UTF8.self)
        guard !path.utf8.contains(UInt8(ascii: " ")) else { throw .malformed }
    }

    private mutating func readHeader(_ line: ArraySlice<UInt8>, _ length: inout Int?) throws(RequestRejection) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[line.startIndex] != UInt8(ascii: " "), line[line.startIndex] != UInt8(ascii: "\t"),
            line[colon - 1] != UInt8(ascii: " ")
        else { throw .malformed }
        let name = line[..<colon]
        let value = trimmed(line[(colon + 1)...])
        // The length of a name tells the few that matter from the many that do not.
        switch name.count {
        case 6 where equal(name, "expect"):
            expectsContinue = equal(value, "100-continue")
        case 10 where equal(name, "connection"):
            if equal(value, "close") { keepsAlive = false }
            if equal(value, "keep-alive") { keepsAlive = true }
        case 10 where equal(name, "x-amz-date"):
            date = String(decoding: value, as: UTF8.self)
        case 12 where equal(name, "x-amz-target"):
            target = String(decoding: value, as: UTF8.self)
        case 13 where equal(name, "authorization"):
            authorization = Array(value)
        case 14 where equal(name, "content-length"):
            guard let number = decimal(value), length == nil || length == number else { throw .malformed }
            length = number
        case 17 where equal(name, "transfer-encoding"):
            guard equal(value, "chunked"), framing != .chunked else { throw .unknownCoding }
            framing = .chunked
        case 20 where equal(name, "x-amz-security-token"):
            sessionToken = String(decoding: value, as: UTF8.self)
        default:
            break
        }
    }
}

/// Whether ASCII bytes equal a lower-case name, whatever their case.
private func equal(_ bytes: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { name in
        zip(bytes, name).allSatisfy { byte, expected in
            byte == expected || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == expected
        }
    }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
}

/// A number of at most 15 digits, which no length comes near and which cannot overflow.
private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    var number = 0
    for byte in bytes {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
}
