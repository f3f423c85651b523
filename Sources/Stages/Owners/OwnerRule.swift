/// An entry of an owners file: which services, and whose they are.
struct OwnerRule: Sendable {
    /// The accounts' ids.
    var accounts = NameFilter()
    /// The regions' names.
    var regions = NameFilter()
    /// The clusters' names.
    var clusters = NameFilter()
    /// The services' names, as the report shows them.
    var services = NameFilter()
    /// Whose they are.
    var owner: String

    /// Whether the entry is about such a task.
    func matches(_ task: StoppedTask) -> Bool {
        accounts.matches(task.cluster.account) && regions.matches(task.cluster.region)
            && clusters.matches(task.cluster.name) && services.matches(task.service)
    }
}
