import Estates
import Harness

/// Ever larger estates, 40 ms a call: what a task costs is not to grow with them.
func scaleSuite(_ program: SweepProgram) -> [Comparison] {
    let clusters = [10, 100, 1_000, 10_000].map { clusters in
        Case("scale/clusters-\(clusters)", program, EmulatedEstate(clusters: clusters, tasks: 20, latency: 40))
    }
    let regions = [(1, 1), (2, 5), (10, 10), (50, 20)].map { accounts, regions in
        var estate = EmulatedEstate(clusters: 5, tasks: 20, latency: 40)
        estate.accounts = accounts
        estate.regions = regions
        return Case("scale/regions-\(accounts * regions)", program, estate)
    }
    return [
        Comparison(to: "scale/clusters-1000", unit: "task", clusters),
        Comparison(to: "scale/regions-100", unit: "task", regions),
    ]
}
