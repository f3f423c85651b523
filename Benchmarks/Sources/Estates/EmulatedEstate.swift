/// How large an emulated estate is and how it answers; every region of every account is like the others.
package struct EmulatedEstate: Sendable {
    /// Which request quotas the emulator holds its callers to.
    package enum Quotas: String, Sendable {
        /// None.
        case off
        /// AWS's documented ones.
        case documented
    }

    /// Clusters in each region of each account.
    package var clusters: Int
    /// Stopped tasks in each cluster.
    package var tasks: Int
    /// Accounts of the organization.
    package var accounts = 1
    /// Regions of each account.
    package var regions = 1
    /// How long each answer takes, in milliseconds.
    package var latency = 0
    /// Which request quotas hold.
    package var quotas = Quotas.off

    /// Makes an estate of one region of one account.
    package init(clusters: Int, tasks: Int, latency: Int = 0, quotas: Quotas = .off) {
        self.clusters = clusters
        self.tasks = tasks
        self.latency = latency
        self.quotas = quotas
    }

    /// The names of the regions.
    package var regionNames: [String] { (1...max(1, regions)).map { "made-up-\($0)" } }

    /// All stopped tasks.
    package var totalTasks: Int { accounts * regions * clusters * tasks }

    /// The same with as many clusters as make so many tasks; at least one in each region.
    package func scaled(to tasks: Int) -> EmulatedEstate {
        var estate = self
        estate.clusters = max(1, tasks / (accounts * regions * self.tasks))
        return estate
    }

    /// What makes the emulator serve it.
    var emulatorOptions: [String] {
        [
            "--accounts", "\(accounts)", "--suspended", "0", "--regions", regionNames.joined(separator: ","),
            "--clusters", "\(clusters)", "--tasks", "\(tasks)", "--latency", "\(latency)ms",
            "--quotas", quotas.rawValue,
        ]
    }

    /// What makes ecs-sweep look at all of it.
    package var sweepOptions: [String] {
        let organization = accounts > 1 ? ["--organization", "--role", "ecs-reader"] : []
        return ["--region", regionNames.joined(separator: ",")] + organization
    }
}
