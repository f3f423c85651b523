import Testing

@testable import Stages

struct ShardTests {
    /// Computed by another program from the description of the scores.
    @Test(arguments: [
        ("111122223333", "eu-west-1", [1: 1, 2: 2, 3: 2, 8: 2, 9: 9, 100: 9, 10_000: 5834]),
        ("111122223333", "us-east-1", [1: 1, 2: 2, 3: 2, 8: 2, 9: 2, 100: 88, 10_000: 8221]),
        ("444455556666", "ap-southeast-2", [1: 1, 2: 1, 3: 1, 8: 7, 9: 7, 100: 31, 10_000: 690]),
        ("", "eu-west-1", [1: 1, 2: 1, 3: 3, 8: 5, 9: 5, 100: 68, 10_000: 5718]),
    ])
    func theScoresAreFixed(account: String, region: String, shards: [Int: Int]) throws {
        for (count, index) in shards {
            #expect(try Shard(index: index, count: count).contains(account: account, region: region), "of \(count)")
        }
    }

    @Test func theHashIsFNV1a() {
        #expect(Shard.hash("") == 0xCBF2_9CE4_8422_2325)
        #expect(Shard.hash("a") == 0xAF63_DC4C_8601_EC8C)
        #expect(Shard.hash("foobar") == 0x8594_4171_F739_67E8)
        #expect(Shard.hash("111122223333/eu-west-1") == 0x85AD_5E9E_21B3_CAA6)
        #expect(Shard.score(0x85AD_5E9E_21B3_CAA6, shard: 1) == 0x80C4_86BE_AFAE_6CF9)
    }

    @Test func everyPairBelongsToExactlyOneShard() throws {
        let shards = try shards(7)
        for pair in pairs {
            #expect(shards.count { $0.contains(account: pair.account, region: pair.region) } == 1)
        }
    }

    @Test func theShardsAreOfAboutTheSameSize() throws {
        let mean = Double(pairs.count) / 8
        for shard in try shards(8) {
            let size = pairs.count { shard.contains(account: $0.account, region: $0.region) }
            #expect(abs(Double(size) - mean) < mean / 4, "\(shard) has \(size)")
        }
    }

    @Test func oneShardMoreTakesItsShareAndMovesNothingElse() throws {
        let (before, after) = (try shards(8), try shards(9))
        var moved = 0
        for pair in pairs {
            let old = before.firstIndex { $0.contains(account: pair.account, region: pair.region) }
            let new = after.firstIndex { $0.contains(account: pair.account, region: pair.region) }
            guard old != new else { continue }
            #expect(new == 8)
            moved += 1
        }
        #expect(abs(Double(moved) / Double(pairs.count) - 1.0 / 9) < 0.03)
    }

    @Test func isReadAsItIsWritten() throws {
        let shard = try Shard("3/8")
        #expect((shard.index, shard.count) == (3, 8))
        #expect(shard.description == "3/8")
        #expect(try Shard("10000/10000").index == 10_000)
    }

    @Test(arguments: [
        ("", ShardError.notation("")), ("3", .notation("3")), ("3/", .notation("3/")), ("a/b", .notation("a/b")),
        ("1/2/3", .notation("1/2/3")), ("3 / 8", .notation("3 / 8")), ("0/8", .index("0", count: 8)),
        ("9/8", .index("9", count: 8)), ("1/0", .count("0")), ("1/10001", .count("10001")),
        ("-1/8", .index("-1", count: 8)),
    ])
    func whatIsNoShardIsRefused(text: String, error: ShardError) {
        #expect(throws: error) { try Shard(text) }
    }

    private let pairs = (0..<400).flatMap { number in
        ["us-east-1", "eu-west-1", "ap-south-1"].map { (account: String(100_000_000_000 + number), region: $0) }
    }

    private func shards(_ count: Int) throws -> [Shard] {
        try Shard(index: 1, count: count).siblings
    }
}
