/// How large a generated estate is, and what it is generated from.
public struct EstateShape: Sendable, Equatable {
    /// The accounts, by id.
    public var accounts: [String]
    /// The regions of every account.
    public var regions: [String]
    /// Regions that are listed as not enabled, in every account.
    public var disabledRegions: [String] = []
    /// Accounts, by id, that are suspended.
    public var suspendedAccounts: Set<String> = []
    /// Accounts, by id, in which no role can be assumed.
    public var deniedAccounts: Set<String> = []
    /// What the keys of no account may do, such as `account:ListRegions`.
    public var deniedActions: Set<String> = []
    /// The clusters of every region.
    public var clusters: Int
    /// The stopped tasks of every cluster.
    public var stoppedTasks: Int
    /// The running tasks of every cluster.
    public var runningTasks: Int
    /// What everything is generated from: the same shape and seed give the same estate, byte for byte.
    public var seed: UInt64

    /// Makes a shape; without arguments an estate of one region that fits a demonstration.
    public init(
        accounts: [String] = ["111122223333"],
        regions: [String] = ["us-east-1"],
        clusters: Int = 12,
        stoppedTasks: Int = 20,
        runningTasks: Int = 5,
        seed: UInt64 = 42
    ) {
        self.accounts = accounts
        self.regions = regions
        self.clusters = max(0, clusters)
        self.stoppedTasks = max(0, stoppedTasks)
        self.runningTasks = max(0, runningTasks)
        self.seed = seed
    }

    /// Ids for a number of accounts: the one of the examples, and others that nobody has.
    public static func accountIDs(_ count: Int) -> [String] {
        (0..<max(1, count)).map { index in
            let digits = String(index + 1)
            return index == 0 ? "111122223333" : String(repeating: "0", count: 12 - digits.count) + digits
        }
    }

    /// Names for a number of regions: of AWS's first, as many as there are.
    public static func regionNames(_ count: Int) -> [String] {
        Array(knownRegions.prefix(max(1, count)))
    }

    /// The regions of the standard partition, those that every account has first.
    ///
    /// Source: the AWS account management reference guide, "Enable or disable AWS Regions in your account".
    static let knownRegions = [
        "us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1", "ap-northeast-1", "us-east-2",
        "us-west-1", "ca-central-1", "sa-east-1", "eu-west-2", "eu-west-3", "eu-north-1", "ap-southeast-2",
        "ap-northeast-2", "ap-northeast-3", "ap-south-1", "af-south-1", "ap-east-1", "ap-south-2", "ap-southeast-3",
        "ap-southeast-4", "ca-west-1", "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1", "me-central-1",
        "me-south-1", "mx-central-1",
    ]

    /// Regions that an account has without asking for them; the others are opted into.
    static let defaultRegions = Set(knownRegions.prefix(17))
}
