import AWS

/// Cuts a stream of bytes into the JSON values that it holds, without decoding them.
///
/// It takes JSON lines and one value after another. The elements of an array are values of their own, and so are those
/// of the `tasks` of an answer that does not stand in one line among others: neither has to fit in memory. What is no
/// JSON comes out as well, for the decoder to refuse; a broken value costs no other where one can be told from the next:
/// at the end of a line, or where a line begins with an object that cannot belong to what stands before it.
struct JSONValueSplitter: Sendable {
    /// A value, and the line that it begins on, counted from 1.
    struct Value: Sendable, Equatable {
        var bytes: ArraySlice<UInt8>
        var line: Int
    }

    /// What is known of how the stream is laid out.
    private enum Layout {
        /// Nothing but white space yet.
        case undecided
        /// Each line is a value of its own, for the first one was.
        case lines
        /// Values end where their brackets do.
        case values
        /// The values are the elements of an array.
        case array
        /// The values are the elements of an answer's `tasks`.
        case tasks
    }

    /// How large a value may be, in bytes; a larger one comes out cut, for the decoder to refuse, and the next one is
    /// looked for on the next line.
    static let sizeLimit = 16 << 20

    private var layout = Layout.undecided
    /// What earlier chunks have of the value that is not complete.
    private var pending: [UInt8] = []
    /// Where that value, or what this chunk has of it, begins in the chunk; `nil` between values.
    private var start: Int?
    private var valueLine = 1
    private var line = 1
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// Whether the value that has just ended was one whole line.
    private var mayBeLines = false
    /// Whether the rest of the line belongs to a value that is too large.
    private var isSkippingLine = false
    /// The answer around the tasks that come out one by one, up to their bracket.
    private var answer: Value?

    /// Takes the next bytes and returns the values that are complete with them.
    mutating func split(_ chunk: [UInt8]) -> [Value] {
        var values: [Value] = []
        var index = 0
        while index < chunk.count {
            if isSkippingLine {
                let end = ByteScan.lineFeed(in: chunk, from: index)
                index = end + 1
                guard end < chunk.count else { break }
                (isSkippingLine, layout) = (false, .lines)
                line += 1
            } else if layout == .lines {
                begin(at: index)
                let end = ByteScan.lineFeed(in: chunk, from: index)
                index = end + 1
                guard end < chunk.count else { break }
                self.end(at: end, in: chunk, into: &values)
                line += 1
            } else if isInString {
                takeText(of: chunk, from: &index, into: &values)
            } else {
                takeByte(of: chunk, at: index, into: &values)
                index += 1
            }
        }
        keepRest(of: chunk, into: &values)
        return values
    }

    /// Returns what is left at the end of the stream.
    mutating func finish() -> [Value] {
        // Where a task is cut off, so is the answer around it: one complaint is enough.
        let rest = pending.isEmpty ? answer : Value(bytes: pending[...], line: valueLine)
        self = Self()
        return rest.map { [$0] }?.filter { !$0.isBlank } ?? []
    }

    // MARK: Bytes

    private mutating func takeText(of chunk: [UInt8], from index: inout Int, into values: inout [Value]) {
        if !isEscaped { index = ByteScan.endOfPlainText(in: chunk, from: index) }
        guard index < chunk.count else { return }
        switch chunk[index] {
        case UInt8(ascii: "\n"):
            // A text does not go on over the end of a line: here something was cut off.
            end(at: index, in: chunk, into: &values)
            line += 1
        case _ where isEscaped: isEscaped = false
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "\""): isInString = false
        default: break
        }
        index += 1
    }

    private mutating func takeByte(of chunk: [UInt8], at index: Int, into values: inout [Value]) {
        switch chunk[index] {
        case UInt8(ascii: "\n"):
            if depth == 0 {
                end(at: index, in: chunk, into: &values)
                if mayBeLines { layout = .lines }
            }
            line += 1
        case 0x20, 0x0D, 0x09:
            // Outside of brackets, white space ends a word: what follows is not its own.
            if depth == 0 { end(at: index, in: chunk, into: &values) }
        case 0xEF where layout == .undecided, 0xBB where layout == .undecided, 0xBF where layout == .undecided:
            break  // A byte order mark is as good as white space.
        case UInt8(ascii: "\""):
            begin(at: index)
            isInString = true
        case UInt8(ascii: "["): openArray(at: index, in: chunk)
        case UInt8(ascii: "{"):
            if depth > 0, beginsAnew(at: index, in: chunk) { end(at: index, in: chunk, into: &values) }
            begin(at: index)
            depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): close(at: index, in: chunk, into: &values)
        case UInt8(ascii: ",") where depth == 0 && isInArray: end(at: index, in: chunk, into: &values)
        default: begin(at: index)
        }
    }

    private var isInArray: Bool { layout == .array || layout == .tasks }

    private mutating func openArray(at index: Int, in chunk: [UInt8]) {
        if depth == 0, start == nil, !isInArray {
            layout = .array
        } else if depth == 1, layout == .values, rest(before: index, in: chunk).endsInTasksKey {
            keep(chunk[(start ?? index)...index])
            answer = Value(bytes: pending[...], line: valueLine)
            (pending, start, depth, layout) = ([], nil, 0, .tasks)
        } else {
            begin(at: index)
            depth += 1
        }
    }

    private mutating func close(at index: Int, in chunk: [UInt8], into values: inout [Value]) {
        if depth > 0 {
            depth -= 1
            guard depth == 0 else { return }
            let isOneLine = layout == .values && valueLine == line
            end(at: index + 1, in: chunk, into: &values)
            mayBeLines = isOneLine
        } else if isInArray, chunk[index] == UInt8(ascii: "]") {
            end(at: index, in: chunk, into: &values)
            layout = .values
            guard let answer else { return }
            (pending, valueLine, start, depth) = (Array(answer.bytes), answer.line, index, 1)
            self.answer = nil
        } else {
            begin(at: index)
        }
    }

    /// Whether an object that begins a line cannot be part of the value before it, which then was cut off.
    private func beginsAnew(at index: Int, in chunk: [UInt8]) -> Bool {
        let before = rest(before: index, in: chunk)
        guard before.last == UInt8(ascii: "\n"), let last = before.last(where: { !$0.isJSONSpace }) else {
            return false
        }
        return ![UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{")].contains(last)
    }

    /// The last bytes of the value before a place in the chunk.
    private func rest(before index: Int, in chunk: [UInt8]) -> [UInt8] {
        let here = chunk[(start ?? index)..<index].suffix(64)
        return here.count < 64 ? pending.suffix(64) + here : Array(here)
    }

    // MARK: Values

    private mutating func begin(at index: Int) {
        guard start == nil else { return }
        start = index
        valueLine = line
        mayBeLines = false
        if layout == .undecided { layout = .values }
    }

    private mutating func end(at end: Int, in chunk: [UInt8], into values: inout [Value]) {
        guard let start else { return }
        var value = Value(bytes: chunk[start..<end], line: valueLine)
        if !pending.isEmpty {
            keep(chunk[start..<end])
            value.bytes = pending[...]
            pending = []
        }
        if !value.isBlank { values.append(value) }
        self.start = nil
        depth = 0
        isInString = false
        isEscaped = false
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        pending += bytes.prefix(max(0, Self.sizeLimit - pending.count))
    }

    private mutating func keepRest(of chunk: [UInt8], into values: inout [Value]) {
        guard let begin = start, begin < chunk.count else { return }
        keep(chunk[begin...])
        start = 0
        guard pending.count >= Self.sizeLimit else { return }
        values.append(Value(bytes: pending[...], line: valueLine))
        let line = line
        self = Self()
        self.line = line
        isSkippingLine = true
    }
}

extension JSONValueSplitter.Value {
    /// Whether there is nothing but white space.
    fileprivate var isBlank: Bool { bytes.allSatisfy(\.isJSONSpace) }
}

extension [UInt8] {
    /// Whether the value of a key `tasks` would come next.
    fileprivate var endsInTasksKey: Bool {
        var rest = self[...]
        func trim() { while rest.last?.isJSONSpace == true { rest.removeLast() } }
        trim()
        guard rest.popLast() == UInt8(ascii: ":") else { return false }
        trim()
        let key = Array("\"tasks\"".utf8)
        guard rest.suffix(key.count) == key[...] else { return false }
        rest.removeLast(key.count)
        trim()
        return rest.last == UInt8(ascii: "{") || rest.last == UInt8(ascii: ",")
    }
}

extension UInt8 {
    fileprivate var isJSONSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
    }
}
