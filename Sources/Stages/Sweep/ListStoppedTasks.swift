import AWS
public import Pipeline

/// Lists the stopped tasks of a cluster.
///
/// A page is sent on when the next one is known, so that the last task can be marked: then the cluster's last chunk
/// of tasks does not wait for the end of the sweep. A page may be empty while there are more.
public struct ListStoppedTasks: Stage {
    /// The stage's name in the graph.
    public let name = "list"

    private let ledger: CoverageLedger
    private let drain: DrainSignal

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - ledger: where it is entered what was listed and what could not be.
    ///   - drain: after it no further cluster is begun.
    public init(ledger: CoverageLedger, drain: DrainSignal = DrainSignal()) {
        self.ledger = ledger
        self.drain = drain
    }

    /// Sends a reference to every stopped task of the cluster on.
    public func process(_ cluster: Located<Cluster>, into outlet: Outlet<Located<TaskReference>>) async throws {
        if drain.hasBegun { return }
        let client = cluster.region.client
        var pages = ListPages(of: .listTasks, in: cluster.region.name) { token async throws(AWSError) in
            try await client.listTasks(cluster: cluster.value.arn, desiredStatus: "STOPPED", nextToken: token)
        }
        var held: [Located<TaskReference>] = []
        do {
            while let page = try await pages.next() {
                pages = page.rest
                guard !page.items.isEmpty else { continue }
                ledger.listed(page.items.count, in: cluster.value)
                try await outlet.send(contentsOf: held)
                held = page.items.map { arn in
                    let reference = TaskReference(cluster: cluster.value, arn: arn, isLast: false)
                    return Located(value: reference, region: cluster.region, place: cluster.place)
                }
            }
            ledger.finishedListing(cluster.value)
        } catch let error as AWSError where !error.isCancellation {
            ledger.failed(cluster: cluster.value, operation: "ListTasks", error: error)
        }
        // What was listed before an error is swept all the same.
        if !held.isEmpty { held[held.count - 1].value.isLast = true }
        try await outlet.send(contentsOf: held)
    }
}
