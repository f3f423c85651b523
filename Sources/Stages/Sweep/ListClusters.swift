import AWS
public import Pipeline

/// Finds the clusters of a region.
///
/// What fails is entered in the ledger and costs the rest of the region's clusters, never the sweep.
public struct ListClusters: Stage {
    /// The stage's name in the graph.
    public let name = "clusters"

    private let filter: NameFilter
    private let ledger: CoverageLedger
    private let drain: DrainSignal
    private let window: ClusterWindow
    private let directory: SweepDirectory

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - filter: which clusters go on, by their names.
    ///   - ledger: where it is entered what was found and what could not be.
    ///   - drain: after it no further page is asked for.
    ///   - window: how many clusters may be under way.
    ///   - directory: where it is noted which region a cluster was found in.
    public init(
        filter: NameFilter = NameFilter(),
        ledger: CoverageLedger,
        drain: DrainSignal = DrainSignal(),
        window: ClusterWindow = ClusterWindow(),
        directory: SweepDirectory = SweepDirectory()
    ) {
        self.filter = filter
        self.ledger = ledger
        self.drain = drain
        self.window = window
        self.directory = directory
    }

    /// Sends the region's clusters on, each when there is room for one more.
    public func process(_ region: SweepRegion, into outlet: Outlet<Located<Cluster>>) async throws {
        let pages = ListPages(of: .listClusters, in: region.name, region.clusterPage)
        var hasAnswered = false
        do {
            var page = try await pages.next()
            hasAnswered = true
            while let current = page {
                if drain.hasBegun { return }
                // The next page is on its way before this one's clusters take their turns: the pages come one after the
                // other, so they are what the sweep waits for.
                async let following = current.rest.next()
                let found = current.items.map { Cluster(arn: $0, region: region.name) }
                let clusters = ledger.found(found.filter { filter.matches($0.name) }, in: region.scope)
                directory.add(region, of: clusters)
                for cluster in clusters {
                    let place = try await window.enter(region.scope)
                    try await outlet.send(Located(value: cluster, region: region, place: place))
                }
                page = try await following
            }
            ledger.finished(region.scope)
        } catch let error as AWSError where !error.isCancellation {
            if error.isRegionNotEnabled, !hasAnswered, try await region.isNotEnabled() {
                ledger.notEnabled(region.scope)
            } else {
                ledger.failed(region.scope, operation: "ListClusters", error: error)
            }
        }
    }
}
