import Sinks
import Stages

/// The report's `shard`, and an entry of the coverage's `missingShards`.
struct ShardEntry: Decodable, JSONWritable {
    private enum CodingKeys: String, CodingKey {
        case index, count
    }

    let shard: Shard

    init(_ shard: Shard) {
        self.shard = shard
    }

    func write(to object: inout JSONObject) {
        object.add("count", shard.count)
        object.add("index", shard.index)
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
