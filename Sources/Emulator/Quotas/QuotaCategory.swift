/// The operations that share a token bucket.
///
/// Sources: Amazon ECS API reference, "Request throttling"; AWS General Reference, "Amazon CloudWatch Logs endpoints and
/// quotas".
enum QuotaCategory: Hashable {
    /// ListClusters.
    case clusterRead
    /// ListTasks and DescribeTasks.
    case clusterResourceRead
    /// DescribeServices.
    case serviceRead
    /// DescribeTaskDefinition.
    case taskDefinitionRead
    /// GetLogEvents, in the regions with the smallest quota.
    case logEventsRead

    /// The most calls at once.
    var burst: Double {
        switch self {
        case .clusterRead, .taskDefinitionRead: 50
        case .clusterResourceRead, .serviceRead: 100
        case .logEventsRead: 10
        }
    }

    /// The calls a second that are gained back.
    var refillPerSecond: Double { self == .logEventsRead ? 10 : 20 }
}
