import AWS
public import Pipeline

/// Opens an account and finds its regions.
///
/// A role that cannot be assumed costs its account, never the sweep. A region that another base leads to as well is sent
/// on once.
public struct ListRegions: Stage {
    /// The stage's name in the graph.
    public let name = "regions"

    private let shard: Shard?
    private let ledger: CoverageLedger
    private let drain: DrainSignal

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - shard: the part of the estate that is swept; `nil` for all of it.
    ///   - ledger: where it is entered what was found and what could not be.
    ///   - drain: after it no further account is begun.
    public init(shard: Shard? = nil, ledger: CoverageLedger, drain: DrainSignal = DrainSignal()) {
        self.shard = shard
        self.ledger = ledger
        self.drain = drain
    }

    /// Sends the account's enabled regions on.
    public func process(_ account: SweepAccount, into outlet: Outlet<SweepRegion>) async throws {
        if drain.hasBegun { return }
        let named = account.base.namedScopes(of: account.identity, in: shard)
        // Keys are not asked for in vain: many shards would each assume every role.
        if case .named = account.base.regions, named.isEmpty {
            ledger.leftToOthers(account: account.identity)
            return
        }
        guard try await open(account, named: named) else { return }
        let found = try await regions(of: account)
        for listing in found.listings where isOurs(listing.region, of: account) {
            let scope = SweepScope(account: account.identity, region: listing.region.name)
            guard listing.isEnabled else {
                ledger.notEnabled(scope)
                continue
            }
            guard ledger.found(scope), let client = client(for: listing.region, of: account, scope) else { continue }
            try await outlet.send(
                SweepRegion(
                    name: scope.region,
                    account: scope.account,
                    client: client,
                    standing: found.standing,
                    firstPages: account.firstPages,
                    logs: { (region: Region) throws(EndpointError) in try account.logs(in: region) }
                )
            )
        }
        ledger.finished(account: account.identity, regions: account.base.regions)
    }

    /// Whether the region is in the shard that is swept.
    private func isOurs(_ region: Region, of account: SweepAccount) -> Bool {
        shard?.contains(account: account.identity.id?.digits ?? "", region: region.name) ?? true
    }

    /// Gets the account's keys; answers false where there are none.
    ///
    /// - Parameter named: those of its regions that are known to be wanted.
    private func open(_ account: SweepAccount, named: [SweepScope]) async throws -> Bool {
        do throws(CredentialError) {
            _ = try await account.credentials.credentials()
            return true
        } catch {
            let cause = AWSError(opening: error)
            if cause.isCancellation { throw CancellationError() }
            ledger.failed(account: account.identity, scopes: named, operation: "AssumeRole", error: cause)
            return false
        }
    }

    /// Regions of an account, and what it means when one of those that are enabled does not know the keys.
    private struct Found {
        let listings: [RegionListing]
        let standing: SweepRegion.Standing
    }

    /// Regions that AWS does not list.
    private func assumed(_ regions: [Region], of account: SweepAccount) -> Found {
        let listings = regions.map { RegionListing(region: $0, isEnabled: true) }
        do throws(AWSError) {
            return Found(listings: listings, standing: .assumed(STSClient(try client(.sts, of: account))))
        } catch {
            // Where nobody can be asked, a refusal counts as what would be worse.
            return Found(listings: listings, standing: .listed)
        }
    }

    /// The regions that are wanted of the account.
    ///
    /// Which ones there are is Account Management's to say, else EC2's, which fewer may ask. Where neither answers, every
    /// region that is known here is tried: those that are not enabled say so.
    private func regions(of account: SweepAccount) async throws -> Found {
        guard case .all = account.base.regions else { return assumed(account.base.regions.named, of: account) }
        let refusal: AWSError
        do throws(AWSError) {
            return Found(listings: try await listedRegions(of: account), standing: .listed)
        } catch {
            if error.isCancellation { throw CancellationError() }
            refusal = error
        }
        do throws(AWSError) {
            let listings = try await EC2Client(client(.ec2, of: account)).describeRegions()
            return Found(listings: listings, standing: .listed)
        } catch {
            if error.isCancellation { throw CancellationError() }
            ledger.lacksEvidence(account: account.identity, operation: "ListRegions", error: refusal)
            ledger.lacksEvidence(account: account.identity, operation: "DescribeRegions", error: error)
            return assumed(Partition(of: account.base.home).knownRegions, of: account)
        }
    }

    private func listedRegions(of account: SweepAccount) async throws(AWSError) -> [RegionListing] {
        let client = AccountClient(try client(.account, of: account))
        var pages = ListPages(of: .listRegions, in: account.base.home.name) { token async throws(AWSError) in
            try await client.listRegions(nextToken: token)
        }
        var regions: [RegionListing] = []
        while let page = try await pages.next() {
            regions += page.items
            pages = page.rest
        }
        return regions
    }

    private func client(_ service: AWSService, of account: SweepAccount) throws(AWSError) -> AWSClient {
        try account.base.homeClient(service, of: account.identity, credentials: account.credentials)
    }

    private func client(for region: Region, of account: SweepAccount, _ scope: SweepScope) -> ECSClient? {
        do throws(EndpointError) {
            let access = account.base.access
            return ECSClient(
                try access.client(.ecs, in: region, of: account.identity, credentials: account.credentials)
            )
        } catch {
            ledger.failed(scope, operation: "ListClusters", error: AWSError(error))
            return nil
        }
    }
}
