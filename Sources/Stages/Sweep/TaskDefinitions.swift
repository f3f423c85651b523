import AWS

/// The task definitions of a region, each fetched once.
///
/// A revision never changes, so what was fetched stays true. A failure is kept as well: to ask again for each task
/// would use up the account's quota.
struct TaskDefinitions: Sendable {
    private let client: ECSClient
    private let cache = SingleFlight<String, Result<ECSTaskDefinition, AWSError>>()

    init(_ client: ECSClient) {
        self.client = client
    }

    /// The task definition with that ARN.
    ///
    /// - Throws: `AWSError` when it could not be fetched; `CancellationError`.
    func definition(_ arn: String) async throws -> ECSTaskDefinition {
        let result = try await cache.value(for: arn) { () async throws(CancellationError) in
            do throws(AWSError) {
                return .success(try await client.describeTaskDefinition(arn))
            } catch {
                if error.isCancellation { throw CancellationError() }
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The task definition with that ARN, where it was asked for before.
    ///
    /// - Throws: `AWSError` when it could not be fetched.
    func known(_ arn: String) throws(AWSError) -> ECSTaskDefinition? {
        try cache.known(arn)?.get()
    }

    /// Takes a definition for one that cannot be had, unless it is here or on its way: nobody asks for it any more.
    func giveUp(on arn: String) {
        cache.keep(.failure(Investigation.noTime), for: arn)
    }

    /// Fetches definitions ahead of those who will ask for them; what cannot be fetched they are told.
    ///
    /// - Throws: `CancellationError`.
    func fetch(_ arns: [String]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for arn in Set(arns) {
                group.addTask {
                    do {
                        _ = try await definition(arn)
                    } catch is AWSError {}
                }
            }
            try await group.waitForAll()
        }
    }
}
