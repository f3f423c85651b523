/// The operations that share a token bucket.
///
/// Source: Amazon ECS API reference, "Request throttling".
enum QuotaCategory: Hashable {
    /// ListClusters.
    case clusterRead
    /// ListTasks and DescribeTasks.
    case clusterResourceRead
    /// DescribeServices.
    case serviceRead
    /// DescribeTaskDefinition.
    case taskDefinitionRead

    /// The most calls at once.
    var burst: Double {
        switch self {
        case .clusterRead, .taskDefinitionRead: 50
        case .clusterResourceRead, .serviceRead: 100
        }
    }

    /// The calls a second that are gained back.
    var refillPerSecond: Double { 20 }
}
