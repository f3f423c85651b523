import Stages

/// The report's `shard`, and an entry of the coverage's `missingShards`.
struct ShardEntry: Codable {
    private enum CodingKeys: String, CodingKey {
        case index, count
    }

    let shard: Shard

    init(_ shard: Shard) {
        self.shard = shard
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(shard.index, forKey: .index)
        try values.encode(shard.count, forKey: .count)
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let index = try values.decode(Int.self, forKey: .index)
        let count = try values.decode(Int.self, forKey: .count)
        do throws(ShardError) {
            shard = try Shard(index: index, count: count)
        } catch {
            throw values.refusal(.index, error.description)
        }
    }
}
