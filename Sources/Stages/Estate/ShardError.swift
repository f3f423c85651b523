/// Why it cannot be said which shard of an estate is meant.
public enum ShardError: Error, Sendable, Equatable {
    /// A text that is no shard.
    case notation(String)
    /// A number of shards that no estate can be split into.
    case count(String)
    /// A shard that is not among so many.
    case index(String, count: Int)
    /// A variable that is needed beside another one, and is not set.
    case missingVariable(String, beside: String, meaning: String)
    /// A variable without a whole number in it.
    case variable(String, value: String)
    /// The indices of a job array that are not evenly spaced, so that they do not tell the shard.
    case unevenArray
}

extension ShardError: CustomStringConvertible {
    /// What is wrong and what to do, in one line (a value of the environment in it is hostile text).
    public var description: String {
        switch self {
        case .notation(let text):
            "a shard is written I/N, such as 3/8 for the third of eight, not '\(text)'."
        case .count(let number):
            "an estate has 1 to \(Shard.countLimit) shards, not \(number)."
        case .index(let index, let count):
            "of \(count) shards there is no shard \(index): they are numbered from 1."
        case .missingVariable(let name, let other, let meaning):
            "\(other) is set, but not \(name): set it to \(meaning), or pass --shard I/N or --shard none."
        case .variable(let name, let value):
            "\(name) is no whole number that fits here: '\(value)'. Correct it, or pass --shard I/N or --shard none."
        case .unevenArray:
            "the indices of this job array are not evenly spaced and do not tell the shard: set ECS_SWEEP_SHARDS to the "
                + "number of shards and submit indices from 1 to it, or pass --shard I/N or --shard none."
        }
    }
}
