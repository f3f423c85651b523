/// One of several parts of an estate, each of which a process of its own can sweep.
///
/// Every account × region pair belongs to exactly one shard, whoever asks and in whatever order: the one with the
/// highest score for it (rendezvous hashing, also called highest random weight). So one shard more takes its pairs from
/// all others alike, about one in `count`, and moves none between two old ones.
///
/// The score is fixed for all time, so that processes of different versions agree: with `h` the FNV-1a hash (64 bits)
/// of the UTF-8 bytes of `ACCOUNT/REGION`, the score of shard `i` is the `i`-th output of SplitMix64 seeded with `h`.
/// Of equal scores the lower shard's wins. For example, `111122223333/eu-west-1` has the hash `0x85ad5e9e21b3caa6`,
/// scores `0x80c486beafae6cf9` with shard 1, and belongs to shard 2 of 8, 9 of 100 and 5834 of 10,000.
public struct Shard: Sendable, Hashable {
    /// The most shards that an estate can have: as many as the largest array job of AWS Batch.
    public static let countLimit = 10_000

    /// Which shard it is, from 1 to ``count``.
    public let index: Int

    /// How many shards there are.
    public let count: Int

    /// Makes a shard.
    ///
    /// - Throws: ``ShardError`` when `count` is not within 1 to ``countLimit``, or `index` not within 1 to `count`.
    public init(index: Int, count: Int) throws(ShardError) {
        guard (1...Self.countLimit).contains(count) else { throw .count(String(count)) }
        guard (1...count).contains(index) else { throw .index(String(index), count: count) }
        self.init(checkedIndex: index, count: count)
    }

    private init(checkedIndex index: Int, count: Int) {
        self.index = index
        self.count = count
    }

    /// Reads a shard as people write it: `3/8` is the third of eight.
    ///
    /// - Throws: ``ShardError``.
    public init(_ text: String) throws(ShardError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { throw .notation(text) }
        try self.init(index: index, count: count)
    }

    /// All shards of the estate, this one among them.
    public var siblings: [Self] {
        (1...count).map { Self(checkedIndex: $0, count: count) }
    }

    /// Whether the region of the account belongs to this shard; takes time in proportion to ``count``.
    public func contains(account: String, region: String) -> Bool {
        guard count > 1 else { return true }
        let seed = Self.hash("\(account)/\(region)")
        let own = Self.score(seed, shard: index)
        for other in 1...count where other != index {
            let score = Self.score(seed, shard: other)
            if score > own || (score == own && other < index) { return false }
        }
        return true
    }

    /// FNV-1a, 64 bits.
    static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The output number `shard` of SplitMix64.
    static func score(_ seed: UInt64, shard: Int) -> UInt64 {
        var bits = seed &+ UInt64(shard) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

extension Shard: CustomStringConvertible {
    /// The shard as people write it: `3/8`.
    public var description: String { "\(index)/\(count)" }
}

extension Shard: Comparable {
    /// Whether the left one comes first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.count, left.index) < (right.count, right.index)
    }
}
