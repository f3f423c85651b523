extension Quota {
    /// The quota that AWS documents for an operation.
    ///
    /// Sources: Amazon ECS API reference, "Request throttling"; "Quotas for AWS Account Management"; IAM user guide, "IAM
    /// and AWS STS quotas"; Amazon EC2 developer guide, "Request throttling"; IAM Identity Center user guide, "Quotas"; AWS
    /// General Reference, "Amazon CloudWatch Logs endpoints and quotas".
    ///
    /// - Parameters:
    ///   - operation: The name of the operation, such as `ListTasks`.
    ///   - service: The service's name, such as `ecs`.
    static func documented(for operation: String, of service: String) -> Quota {
        switch (service, operation) {
        case ("ecs", "ListTasks"), ("ecs", "DescribeTasks"): clusterResourceRead
        case ("ecs", "ListClusters"): clusterRead
        case ("ecs", "DescribeServices"): serviceRead
        case ("ecs", "DescribeTaskDefinition"): taskDefinitionRead
        case ("account", "ListRegions"): listRegions
        case ("logs", "GetLogEvents"): getLogEvents
        case ("sts", _): sts
        case ("ec2", "DescribeRegions"): describeRegions
        case ("portal.sso", _): portal
        default: undocumented(service)
        }
    }

    private static let clusterRead = Quota("ecs.cluster-read", burst: 50, refillPerSecond: 20)
    private static let clusterResourceRead = Quota("ecs.cluster-resource-read", burst: 100, refillPerSecond: 20)
    private static let serviceRead = Quota("ecs.service-read", burst: 100, refillPerSecond: 20)
    private static let taskDefinitionRead = Quota("ecs.task-definition-read", burst: 50, refillPerSecond: 20)
    private static let listRegions = Quota("account.list-regions", burst: 5, refillPerSecond: 5)
    /// From 10 to 30 a second, after the region: the least of them.
    private static let getLogEvents = Quota("logs.get-log-events", burst: 10, refillPerSecond: 10)
    private static let sts = Quota("sts", burst: 600, refillPerSecond: 600)
    private static let describeRegions = Quota("ec2.describe-regions", burst: 50, refillPerSecond: 10)
    private static let portal = Quota("portal.sso", burst: 20, refillPerSecond: 20)

    /// Of what nothing is documented: careful, and throttles say the rest.
    private static func undocumented(_ service: String) -> Quota {
        Quota(service, burst: 10, refillPerSecond: 5)
    }
}
