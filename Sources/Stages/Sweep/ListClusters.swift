import AWS
public import Pipeline

/// Finds the clusters of a region.
///
/// What fails is entered in the ledger and costs the rest of the region's clusters, never the sweep.
struct ListClusters: Stage {
    let name = "clusters"
    let filter: NameFilter
    let ledger: CoverageLedger

    func process(_ region: SweepRegion, into outlet: Outlet<Located<Cluster>>) async throws {
        var pages = ECSPages { token async throws(AWSError) in try await region.client.listClusters(nextToken: token) }
        do {
            while let arns = try await pages.next() {
                let clusters = arns.map { Cluster(arn: $0, region: region.name) }.filter { filter.matches($0.name) }
                ledger.found(clusters, in: region.name)
                try await outlet.send(contentsOf: clusters.map { Located(value: $0, region: region) })
            }
            ledger.finished(region: region.name)
        } catch let error as AWSError where !error.isCancellation {
            ledger.failed(region: region.name, operation: "ListClusters", error: error)
        }
    }
}
