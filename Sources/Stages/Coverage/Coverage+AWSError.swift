public import AWS

extension Coverage.State {
    /// How the reading of something ends that fails with this error, after all retries.
    init(_ error: AWSError) {
        switch error {
        case .service(let service) where service.code == "ClusterNotFoundException": self = .vanished
        case .service where error.isRegionNotEnabled: self = .notEnabled
        case .service where error.isAccessDenied || error.isExpiredCredentials: self = .denied
        case .credentials(let error): self = error.cause.map { Self($0) } ?? .denied
        case .transport: self = .unreachable
        case .service, .undecodable, .repeatedToken, .endlessList, .cancelled: self = .gaveUp
        }
    }

    /// How an account or a region ends that cannot be opened: keys that are not known are no keys, and a region is not
    /// enabled only where that is certain for another reason.
    init(opening error: AWSError) {
        let state = Self(error)
        self =
            switch state {
            case .notEnabled: .denied
            case .vanished: .gaveUp
            case .swept, .denied, .unreachable, .gaveUp, .suspended: state
            }
    }

    /// How a cluster ends that cannot be read: a region that has named a cluster is enabled, so keys that it does not know
    /// any more were taken away.
    init(reading error: AWSError) {
        let state = Self(error)
        self = state == .notEnabled ? .denied : state
    }
}

extension Coverage.Problem {
    /// A problem with a cluster.
    init(_ error: AWSError, in cluster: Cluster, operation: String) {
        self.init(error, account: cluster.account, region: cluster.region, cluster: cluster.arn, operation: operation)
    }

    /// A problem with a cluster, with a whole region where `cluster` is `nil`, or with a whole account.
    init(_ error: AWSError, account: String, region: String?, cluster: String?, operation: String) {
        self.init(
            account: account,
            region: region,
            cluster: cluster,
            operation: operation,
            code: error.code,
            message: error.message
        )
    }
}

extension Coverage.Calls {
    /// The calls that were counted so far.
    public init(_ statistics: CallStatistics) {
        self.init()
        total = statistics.total
        throttled = statistics.throttled
        retried = statistics.retried
    }
}
