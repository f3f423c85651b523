import AWS
import Pipeline

/// The first page of the clusters of each of a base's regions, asked for before it is known whose they are.
///
/// Which account keys belong to is a call like any other. What the regions answer does not depend on it, so both are asked
/// at once: the sweep begins a round trip earlier. One call a region does not count towards the account's quota for that,
/// for it is not known yet whose that is.
struct FirstPages: Sendable {
    private let pages = SingleFlight<String, Result<ListPage<String>, AWSError>>()
    /// By the names of their regions.
    private let clients: [String: ECSClient]

    /// Takes the regions whose answers do not wait for the account; none where it decides which ones are swept.
    ///
    /// A region whose endpoint cannot be used is left out: who opens it will say so.
    init(of base: EstateBase, in shard: Shard?) {
        guard case .own = base.accounts, case .named(let regions) = base.regions, (shard?.count ?? 1) == 1 else {
            clients = [:]
            return
        }
        let account = AccountIdentity.unknown(through: base.name)
        clients = regions.reduce(into: [:]) { clients, region in
            let client = try? base.access.client(.ecs, in: region, of: account, credentials: base.credentials)
            clients[region.name] = client.map(ECSClient.init)
        }
    }

    /// Asks all regions; each answer goes to whoever asks for it.
    ///
    /// - Throws: `CancellationError`.
    func fetch() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (region, client) in clients {
                group.addTask { _ = try await answer(of: region, from: client) }
            }
            try await group.waitForAll()
        }
    }

    /// The first page of a region: the one that was asked for ahead, else one that the client is asked for now.
    ///
    /// - Throws: `AWSError`.
    func page(of region: String, from client: ECSClient) async throws(AWSError) -> ListPage<String> {
        guard clients[region] != nil else { return try await client.listClusters() }
        let result: Result<ListPage<String>, AWSError>
        do throws(CancellationError) {
            result = try await answer(of: region, from: client)
        } catch {
            throw .cancelled
        }
        return try result.get()
    }

    private func answer(
        of region: String,
        from client: ECSClient
    ) async throws(CancellationError) -> Result<ListPage<String>, AWSError> {
        try await pages.answer(for: region) { () async throws(AWSError) in try await client.listClusters() }
    }
}
