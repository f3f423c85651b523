import AWS

/// The tags of a region's services, each service asked for once.
///
/// That they could not be fetched is kept as well: to ask again for each task would use up the account's quota.
struct ServiceTags: Sendable {
    /// How many services one call may ask for.
    ///
    /// Source: the ECS API reference, DescribeServices.
    static let limit = 10

    private struct Key: Hashable {
        var cluster: String
        var service: String
    }

    private let client: ECSClient
    private let cache = SingleFlight<Key, [ECSTag]>()

    init(_ client: ECSClient) {
        self.client = client
    }

    /// The tags of a service that was asked for; none where ECS does not know it any more, or they could not be fetched.
    func known(of service: String, in cluster: Cluster) -> [ECSTag] {
        cache.known(Key(cluster: cluster.arn, service: service)) ?? []
    }

    /// Fetches tags ahead of those who will ask for them, ten services a call, and waits for those that others fetch.
    ///
    /// - Throws: `CancellationError`.
    func fetch(
        _ services: Set<String>,
        in cluster: Cluster,
        ledger: CoverageLedger
    ) async throws(CancellationError) {
        let keys = services.sorted().map { Key(cluster: cluster.arn, service: $0) }
        try await cache.fill(keys) { (keys) async throws(CancellationError) in
            var all: [Key: [ECSTag]] = [:]
            for start in stride(from: 0, to: keys.count, by: Self.limit) {
                let some = Array(keys[start..<min(start + Self.limit, keys.count)])
                all.merge(try await describe(some, in: cluster, ledger: ledger)) { $1 }
            }
            return all
        }
        for key in keys {
            _ = try await cache.value(for: key) { () async throws(CancellationError) in
                try await describe([key], in: cluster, ledger: ledger)[key] ?? []
            }
        }
    }

    /// The tags of each of at most ten services of a cluster; what could not be read is entered as a problem, once.
    private func describe(
        _ keys: [Key],
        in cluster: Cluster,
        ledger: CoverageLedger
    ) async throws(CancellationError) -> [Key: [ECSTag]] {
        var tags = Dictionary(uniqueKeysWithValues: keys.map { ($0, [ECSTag]()) })
        do throws(AWSError) {
            let answer = try await client.describeServices(
                cluster: cluster.arn,
                services: keys.map(\.service),
                including: [.tags]
            )
            for service in answer.services {
                let key = Key(cluster: cluster.arn, service: service.serviceName)
                if tags[key] != nil { tags[key] = service.tags }
            }
            if let error = AWSError(unexplainedIn: answer, of: keys.count) { throw error }
        } catch {
            if error.isCancellation { throw CancellationError() }
            ledger.lacksEvidence(in: cluster, operation: AWSOperation.describeServices.rawValue, error: error)
        }
        return tags
    }
}

extension AWSError {
    /// What an answer that is neither a service nor the word that there is none comes to, for any of those asked for.
    ///
    /// A service that is missing has been deleted: that is no error of anybody's.
    fileprivate init?(unexplainedIn answer: ECSDescribedServices, of asked: Int) {
        if let failure = answer.failures.first(where: { $0.reason != "MISSING" }) {
            let code = failure.reason ?? "UnknownFailure"
            self = .service(ServiceError(code: code, message: failure.detail ?? "No service, no detail.", status: 200))
        } else if answer.services.count + answer.failures.count < asked {
            self = .undecodable(operation: AWSOperation.describeServices.rawValue)
        } else {
            return nil
        }
    }
}
