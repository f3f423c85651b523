/// The bytes of a document, read in place.
///
/// The only unsafe code of the reader: an array's subscript would cost it half of its speed. Every access is checked
/// against the bounds here, whatever the caller believes of them.
struct JSONBytes {
    private let base: UnsafePointer<UInt8>
    let count: Int

    /// Lends a document's bytes to `body`, which must not let them escape.
    static func lend<Value, Failure: Error>(
        _ document: ArraySlice<UInt8>,
        to body: (JSONBytes) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try document.withUnsafeBufferPointer { (buffer) throws(Failure) -> Value in
            // Where there are no bytes, none is read.
            guard let base = buffer.baseAddress else {
                return try withUnsafePointer(to: 0) { (none: UnsafePointer<UInt8>) throws(Failure) -> Value in
                    try body(JSONBytes(base: none, count: 0))
                }
            }
            return try body(JSONBytes(base: base, count: buffer.count))
        }
    }

    /// A byte; beyond the end it is 0, which begins and continues nothing in JSON.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
    }

    /// Eight bytes, the first one lowest; `nil` where fewer are left.
    @inline(__always)
    func word(at index: Int) -> UInt64? {
        guard index >= 0, index <= count - 8 else { return nil }
        return UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }

    /// Whether these bytes are that text.
    @inline(__always)
    func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard text.utf8CodeUnitCount == range.count, range.upperBound <= count else { return false }
        let start = text.utf8Start
        for offset in 0..<range.count where base[range.lowerBound + offset] != start[offset] { return false }
        return true
    }

    /// The bytes as text, what is no UTF-8 in it replaced.
    func text(in range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<count)
        return String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
    }
}
