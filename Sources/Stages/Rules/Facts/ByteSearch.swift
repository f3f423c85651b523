/// The search for a phrase in bytes, in whatever case, eight places at a time.
///
/// The facts of one verdict are found by a dozen searches over the same text; comparing byte by byte, they took most of
/// the time of classifying a long reason. A place is looked at only where the first and the last byte of the phrase fit.
struct ByteSearch {
    private let phrase: UnsafeBufferPointer<UInt8>
    private let first: Lanes
    private let last: Lanes

    /// Eight copies of one byte.
    private struct Lanes {
        private static let ones: UInt64 = 0x0101_0101_0101_0101
        private let byte: UInt64
        /// The bit that tells upper from lower case, where the byte is a letter.
        private let caseBit: UInt64

        init(_ byte: UInt8) {
            self.byte = UInt64(byte) &* Self.ones
            caseBit = ByteText.isLower(byte) ? 0x20 &* Self.ones : 0
        }

        /// The highest bit of each byte of a word that is equal; perhaps also of some behind one that is.
        func hits(_ word: UInt64) -> UInt64 {
            let difference = (word | caseBit) ^ byte
            return (difference &- Self.ones) & ~difference & (Self.ones << 7)
        }
    }

    /// Makes a search that is used before the phrase is gone; `nil` for an empty one.
    ///
    /// - Parameter phrase: ASCII in lower case.
    init?(_ phrase: UnsafeBufferPointer<UInt8>) {
        guard let first = phrase.first, let last = phrase.last else { return nil }
        self.phrase = phrase
        self.first = Lanes(first)
        self.last = Lanes(last)
    }

    /// Where the first match that begins at `start` or behind it ends.
    func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard start >= 0 else { return nil }
        // No match begins here or later.
        let limit = bytes.count - phrase.count + 1
        var index = start
        while index + 8 <= limit {
            let heads = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let tails = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: index + phrase.count - 1, as: UInt64.self)
            )
            var hits = first.hits(heads) & last.hits(tails)
            while hits != 0 {
                let place = index + hits.trailingZeroBitCount / 8
                if stands(at: place, in: bytes) { return place + phrase.count }
                hits &= hits - 1
            }
            index += 8
        }
        while index < limit {
            if stands(at: index, in: bytes) { return index + phrase.count }
            index += 1
        }
        return nil
    }

    private func stands(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        var length = 0
        while length < phrase.count, ByteText.lowercased(bytes[place + length]) == phrase[length] { length += 1 }
        return length == phrase.count
    }
}
