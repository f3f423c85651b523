/// Which request quotas the emulator holds its callers to.
public struct Quotas: Sendable, Equatable {
    /// None: every call is answered.
    public static let off = Quotas(isDocumented: false, areDrained: false)

    /// AWS's documented ones: a token bucket for each account, region and category of operations.
    ///
    /// A call too many is answered with `ThrottlingException`.
    /// ListTasks and DescribeTasks share a bucket of 100 that refills by 20 a second; ListClusters and
    /// DescribeTaskDefinition have one each of 50 and 20, GetLogEvents one of 10 and 10. Sources: Amazon ECS API
    /// reference, "Request throttling"; AWS General Reference, "Amazon CloudWatch Logs endpoints and quotas".
    public static let documented = Quotas(isDocumented: true, areDrained: false)

    /// The documented ones in an account whose other tools have just used them up: every bucket is empty at first.
    public static let drained = Quotas(isDocumented: true, areDrained: true)

    let isDocumented: Bool
    let areDrained: Bool
}
