/// The operations that the emulator knows.
enum ECSOperation: String, CaseIterable {
    case listClusters = "ListClusters"
    case listTasks = "ListTasks"
    case describeTasks = "DescribeTasks"
    case describeServices = "DescribeServices"
    case describeTaskDefinition = "DescribeTaskDefinition"

    /// What stands before the operation's name in `X-Amz-Target`.
    static let targetPrefix = "AmazonEC2ContainerServiceV20141113."

    /// The operation that `X-Amz-Target` names.
    init?(target: String) {
        guard target.hasPrefix(Self.targetPrefix) else { return nil }
        self.init(rawValue: String(target.dropFirst(Self.targetPrefix.count)))
    }

    /// The quota that it counts towards.
    var category: QuotaCategory {
        switch self {
        case .listClusters: .clusterRead
        case .listTasks, .describeTasks: .clusterResourceRead
        case .describeServices: .serviceRead
        case .describeTaskDefinition: .taskDefinitionRead
        }
    }
}
