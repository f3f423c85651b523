/// Cuts a stream of bytes into the JSON values that it holds, without decoding them.
///
/// It takes JSON lines, one value after another, and one array, whose elements are then the values. What is no JSON
/// comes out as well, for the decoder to refuse: in lines, a broken one costs itself and no other.
struct JSONValueSplitter: Sendable {
    /// A value, and the line that it begins on, counted from 1.
    struct Value: Sendable, Equatable {
        var bytes: [UInt8]
        var line: Int
    }

    /// What the first bytes say of the rest.
    private enum Layout {
        /// Nothing but white space yet.
        case undecided
        /// Each line is a value of its own, for the first one was.
        case lines
        /// Values end where their brackets do.
        case values
        /// The values are the elements of an array.
        case array
    }

    /// How large a value may be, in bytes; a larger one comes out cut, for the decoder to refuse.
    static let sizeLimit = 64 << 20

    private var layout = Layout.undecided
    private var value: [UInt8] = []
    private var valueLine = 1
    private var line = 1
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// Takes the next bytes and returns the values that are complete with them.
    mutating func split(_ bytes: some Sequence<UInt8>) -> [Value] {
        var values: [Value] = []
        for byte in bytes {
            take(byte, into: &values)
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
        return values
    }

    /// Returns what is left at the end of the stream.
    mutating func finish() -> [Value] {
        var values: [Value] = []
        end(&values)
        return values
    }

    private mutating func take(_ byte: UInt8, into values: inout [Value]) {
        switch layout {
        case .undecided where byte.isJSONSpace || byte == 0xEF || byte == 0xBB || byte == 0xBF:
            break  // A byte order mark is as good as white space.
        case .undecided where byte == UInt8(ascii: "["):
            layout = .array
        case .undecided:
            // A first line that is whole by itself makes the stream one of lines.
            layout = .values
            takeNested(byte, into: &values)
        case .lines:
            if byte == UInt8(ascii: "\n") { end(&values) } else { append(byte) }
        case .values, .array:
            takeNested(byte, into: &values)
        }
    }

    private mutating func takeNested(_ byte: UInt8, into values: inout [Value]) {
        if isInString {
            append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return
        }
        switch byte {
        case UInt8(ascii: "\""):
            isInString = true
            append(byte)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            append(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard depth > 0 else { return endOfArray(byte, into: &values) }
            depth -= 1
            append(byte)
            guard depth == 0 else { return }
            let isFirstAndOneLine = layout == .values && valueLine == line
            end(&values)
            if isFirstAndOneLine { layout = .lines }
        case UInt8(ascii: ",") where depth == 0 && layout == .array:
            end(&values)
        default:
            // Outside of brackets, white space ends a word: what follows on the next line is not its own.
            if depth == 0, byte.isJSONSpace { end(&values) } else { append(byte) }
        }
    }

    // The closing bracket of the array ends it; any other is for the decoder to refuse.
    private mutating func endOfArray(_ byte: UInt8, into values: inout [Value]) {
        if layout == .array, byte == UInt8(ascii: "]") {
            end(&values)
            layout = .values
        } else {
            append(byte)
        }
    }

    private mutating func append(_ byte: UInt8) {
        if value.isEmpty { valueLine = line }
        if value.count < Self.sizeLimit { value.append(byte) }
    }

    private mutating func end(_ values: inout [Value]) {
        if value.contains(where: { !$0.isJSONSpace }) { values.append(Value(bytes: value, line: valueLine)) }
        value = []
        depth = 0
        isInString = false
        isEscaped = false
    }
}

extension UInt8 {
    fileprivate var isJSONSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
    }
}
