/// A hand-made region.
public struct EmulatedRegion: Sendable, Equatable {
    /// Its name, such as `us-east-1`.
    public var name: String
    /// Its clusters, in the order in which they are listed.
    public var clusters: [EmulatedCluster]

    /// Makes a region.
    public init(name: String, clusters: [EmulatedCluster]) {
        self.name = name
        self.clusters = clusters
    }
}
