import Sinks
public import Stages

/// Two reports that do not belong to one sweep; the files are named in the order in which they were given.
public enum ReportMergeError: Error, Sendable, Equatable {
    /// They were made by different versions, whose rules may differ.
    case versions(String, String, String, String)
    /// They are of estates that were split differently, or of which one was not split.
    case splits(String, Shard?, String, Shard?)
    /// They are of the same shard.
    case sameShard(Shard, String, String)
    /// They are the same report, in one file or in copies of it.
    case sameReport(String, String)
    /// They both hold the same region of the same account.
    case sameScope(account: String, region: String, String, String)
}

extension ReportMergeError: CustomStringConvertible {
    /// The error in one line that is safe to print.
    public var description: String {
        Escaping.terminalText(text, limit: 500)
    }

    private var text: String {
        switch self {
        case .versions(let first, let version, let second, let otherVersion):
            "\(first) is of version \(version), \(second) of \(otherVersion): sweep all shards with the same version."
        case .splits(let first, let shard, let second, let otherShard):
            "\(first) is \(Self.name(shard)), \(second) is \(Self.name(otherShard)): give the shards of one sweep."
        case .sameShard(let shard, let first, let second):
            "\(first) and \(second) are both shard \(shard): give each shard once."
        case .sameReport(let first, let second):
            "\(first) and \(second) are the same report: its failures would count twice."
        case .sameScope(let account, let region, let first, let second):
            "\(first) and \(second) both hold region \(region) of account \(account): its failures would count twice."
        }
    }

    private static func name(_ shard: Shard?) -> String {
        shard.map { "shard \($0)" } ?? "no shard"
    }
}
