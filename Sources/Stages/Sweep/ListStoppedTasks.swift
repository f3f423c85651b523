import AWS
public import Pipeline

/// Lists the stopped tasks of a cluster.
///
/// The last task of a page is sent on when it is known whether another follows, so that the last of all can be marked:
/// then the cluster's last chunk of tasks does not wait for the end of the sweep. A page may be empty while there are more.
public struct ListStoppedTasks: Stage {
    /// The stage's name in the graph.
    public let name = "list"

    private let ledger: CoverageLedger
    private let drain: DrainSignal

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - ledger: where it is entered what was listed and what could not be.
    ///   - drain: after it no further cluster is begun, and no further page asked for.
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
        var held: Located<TaskReference>?
        do {
            while !drain.hasBegun, let page = try await pages.next() {
                pages = page.rest
                guard !page.items.isEmpty else { continue }
                ledger.listed(page.items.count, in: cluster.value)
                var references = [held].compactMap(\.self)
                references += page.items.map { arn in
                    let reference = TaskReference(cluster: cluster.value, arn: arn, isLast: false)
                    return Located(value: reference, region: cluster.region, place: cluster.place)
                }
                held = references.popLast()
                if pages.isAtEnd, let last = held {
                    references.append(last.markedAsLast)
                    held = nil
                }
                try await outlet.send(contentsOf: references)
            }
            if pages.isAtEnd { ledger.finishedListing(cluster.value) }
        } catch let error as AWSError where !error.isCancellation {
            ledger.failed(cluster: cluster.value, operation: "ListTasks", error: error)
        }
        // What was listed before an error or the end of the time is swept all the same.
        if let held { try await outlet.send(held.markedAsLast) }
    }
}

extension Located<TaskReference> {
    /// The same as the last one of its cluster.
    fileprivate var markedAsLast: Self {
        var last = self
        last.value.isLast = true
        return last
    }
}
