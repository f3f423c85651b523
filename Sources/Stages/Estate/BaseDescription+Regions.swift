public import AWS

extension BaseDescription {
    /// The region in which accounts and regions are asked for, and which decides the partition.
    ///
    /// It is the standard one where that is in the partition of any region that is wanted; else the first that is wanted.
    ///
    /// - Parameter standard: the region that the profile or the environment names.
    /// - Returns: `nil` where nothing names a region.
    public func home(standard: Region?) -> Region? {
        switch regions {
        case .standard: return standard
        case .all: return standard ?? (try? Region("us-east-1"))
        case .named(let regions):
            guard let standard else { return regions.first }
            let reachable = regions.filter { Partition(of: $0) == Partition(of: standard) }
            return reachable.contains(standard) ? standard : reachable.first ?? regions.first
        }
    }

    /// The regions to sweep, each once: those in the partition of `home`, which the keys cannot leave.
    public func selection(from home: Region) -> RegionSelection {
        switch regions {
        case .standard: return .named([home])
        case .all: return .all
        case .named(let regions):
            var seen: Set<Region> = []
            return .named(
                regions.filter { Partition(of: $0) == Partition(of: home) && seen.insert($0).inserted }
            )
        }
    }
}
