/// Takes an input apart into what a target wants.
///
/// Texts end at a byte 0xFF, which no text in UTF-8 holds. Where the input ends, so do the pieces: they are empty or 0.
struct Pieces {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Whether nothing is left.
    var isEmpty: Bool { rest.isEmpty }

    /// The next byte, as a number.
    mutating func number() -> Int {
        Int(rest.popFirst() ?? 0)
    }

    /// The bytes up to the next mark.
    mutating func bytes() -> [UInt8] {
        let piece = rest.prefix { $0 != 0xFF }
        rest = rest[piece.endIndex...].dropFirst()
        return Array(piece)
    }

    /// The text up to the next mark.
    mutating func text() -> String {
        String(decoding: bytes(), as: UTF8.self)
    }

    /// All texts that are left, at most so many.
    mutating func texts(atMost limit: Int) -> [String] {
        var texts: [String] = []
        while !isEmpty, texts.count < limit { texts.append(text()) }
        return texts
    }

    /// All bytes that are left.
    mutating func remainder() -> [UInt8] {
        defer { rest = [] }
        return Array(rest)
    }
}
