import AWS
import Pipeline

/// The way back from a cluster to the region that it was found in.
///
/// A sweep fills it as it lists clusters; whoever looks closer at a task when it is over finds the region's clients and
/// task definitions here.
public final class SweepDirectory: Sendable {
    private struct Place: Hashable {
        var account: String
        var region: String
    }

    private let regions = Locked<[Place: SweepRegion]>([:])

    /// Makes an empty directory.
    public init() {}

    /// Takes note of where clusters were found; a region that is known already stays as it is.
    public func add(_ region: SweepRegion, of clusters: [Cluster]) {
        guard !clusters.isEmpty else { return }
        regions.withLock { regions in
            for cluster in clusters {
                let place = Place(account: cluster.account, region: cluster.region)
                if regions[place] == nil { regions[place] = region }
            }
        }
    }

    /// The region of a cluster; `nil` for a cluster of which no region was noted.
    public func region(of cluster: Cluster) -> SweepRegion? {
        regions.withLock { $0[Place(account: cluster.account, region: cluster.region)] }
    }
}
