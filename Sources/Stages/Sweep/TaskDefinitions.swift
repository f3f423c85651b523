import AWS
import Pipeline

/// The task definitions of a region, each fetched once.
///
/// A revision never changes, so what was fetched stays true. A failure is kept as well: to ask again for each task
/// would use up the account's quota.
final class TaskDefinitions: Sendable {
    private let client: ECSClient
    private let cache = SingleFlight<String, Result<ECSTaskDefinition, AWSError>>()
    private let givenUp = Locked<Set<String>>([])

    init(_ client: ECSClient) {
        self.client = client
    }

    /// The task definition with that ARN.
    ///
    /// - Throws: `AWSError` when it could not be fetched; `CancellationError`.
    func definition(_ arn: String) async throws -> ECSTaskDefinition {
        let answer = try await cache.answer(for: arn) { () async throws(AWSError) in
            try await client.describeTaskDefinition(arn)
        }
        return try answer.get()
    }

    /// The task definition with that ARN, where it was asked for before.
    ///
    /// - Throws: `AWSError` when it could not be fetched.
    func known(_ arn: String) throws(AWSError) -> ECSTaskDefinition? {
        try cache.known(arn)?.get()
    }

    /// Takes note that a definition has kept a sweep waiting long enough: who looks closer at failures asks for it no more.
    func giveUp(on arn: String) {
        _ = givenUp.withLock { $0.insert(arn) }
    }

    /// The task definition with that ARN, unless it was given up.
    ///
    /// - Throws: `AWSError` when it could not be fetched or was given up; `CancellationError`.
    func definitionUnlessGivenUp(_ arn: String) async throws -> ECSTaskDefinition {
        if let known = try known(arn) { return known }
        if givenUp.withLock({ $0.contains(arn) }) { throw Investigation.noTime }
        return try await definition(arn)
    }

    /// Fetches definitions ahead of those who will ask for them; what cannot be fetched they are told.
    ///
    /// - Throws: `CancellationError`.
    func fetch(_ arns: [String]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for arn in Set(arns) {
                group.addTask {
                    do {
                        _ = try await self.definition(arn)
                    } catch is AWSError {}
                }
            }
            try await group.waitForAll()
        }
    }
}
