/// What makes two spellings of the same words equal: a symbol for each byte that matters.
///
/// ASCII letters lose their case; runs of white space become one space; quotes, apostrophes of every kind, backslashes,
/// control characters and everything outside ASCII vanish. So `can't` and `can’t` are equal, and words are found behind
/// terminal escapes, zero-width characters and quotes that were escaped twice.
struct Fold: Sendable {
    /// The symbol of a byte that vanishes.
    static let skipped: UInt8 = 255
    /// The symbol of white space.
    static let space: UInt8 = 1
    /// The symbol of every byte that no phrase uses.
    private static let other: UInt8 = 0

    /// How many symbols there are, `skipped` aside.
    let symbolCount: Int
    private let table: [UInt8]

    /// Makes the fold with the symbols that the phrases use.
    init(alphabetOf phrases: [String]) {
        var table = [UInt8](repeating: Self.other, count: 256)
        for byte in 0..<table.count where byte < 32 || byte >= 127 { table[byte] = Self.skipped }
        for byte in "\"'`\\".utf8 { table[Int(byte)] = Self.skipped }
        for byte in " \t\n\r".utf8 { table[Int(byte)] = Self.space }
        var next: UInt8 = 2
        for byte in phrases.joined().utf8 {
            let lower = Self.lowercased(byte)
            guard table[Int(lower)] == Self.other else { continue }
            table[Int(lower)] = next
            next += 1
        }
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") {
            table[Int(byte)] = table[Int(Self.lowercased(byte))]
        }
        self.table = table
        symbolCount = Int(next)
    }

    func symbol(_ byte: UInt8) -> UInt8 { table[Int(byte)] }

    /// The phrase as symbols, folded as a text is.
    func symbols(of phrase: String) -> [UInt8] {
        var result: [UInt8] = []
        for byte in phrase.utf8 {
            let symbol = symbol(byte)
            if symbol == Self.skipped || (symbol == Self.space && result.last == Self.space) { continue }
            result.append(symbol)
        }
        return result
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
    }
}
