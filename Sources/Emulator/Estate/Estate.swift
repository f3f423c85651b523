/// What an ``EmulatorServer`` serves: accounts with regions, clusters, tasks and task definitions.
///
/// An estate is either generated from an ``EstateShape``, where every task is made only when it is asked for, or it
/// lists what it has: hand-made in Swift, or read from a fixture in JSON.
public struct Estate: Sendable {
    let accounts: [Account]
    /// The accounts that may list the organization's, beside the first one, which is the management account.
    let delegatedAdministrators: Set<String>
    private let positions: [String: Int]

    init(accounts: [Account], delegatedAdministrators: Set<String> = []) {
        self.accounts = accounts
        self.delegatedAdministrators = delegatedAdministrators
        positions = Dictionary(accounts.indices.map { (accounts[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The account with this id.
    func account(_ id: String) -> Account? {
        positions[id].map { accounts[$0] }
    }

    /// The account that an access key belongs to: the one whose id is in it, else the first.
    func account(forAccessKeyID key: String) -> Account? {
        guard accounts.count > 1 else { return accounts.first }
        // An id has twelve digits. Each place is looked up: comparing with every account would take too long.
        var rest = key[...]
        while rest.utf8.count >= 12 {
            if let account = account(String(rest.prefix(12))) { return account }
            rest.removeFirst()
        }
        return accounts.first
    }

    /// What a complete sweep of every account and region finds, served without faults.
    ///
    /// It is a sweep with the keys of the first account, from which roles are assumed in the others.
    ///
    /// The work grows with the number of stopped tasks: about a second for a million.
    public var expectation: Expectation { expectation(under: .none) }

    /// What a complete sweep of every account and region finds, served with these faults.
    public func expectation(under faults: Faults) -> Expectation {
        var expectation = Expectation()
        for account in accounts {
            guard account.isReachable || account.id == accounts.first?.id else {
                if account.state == .active {
                    expectation.deniedAccounts += 1
                } else {
                    expectation.suspendedAccounts += 1
                }
                continue
            }
            for region in account.regions {
                for cluster in region.clusters {
                    Self.add(cluster, under: faults, to: &expectation)
                }
            }
        }
        return expectation
    }

    /// The truth about the task with this ARN, where the estate has it and knows it.
    public func truth(ofTask arn: String) -> TaskTruth? {
        let parts = arn.split(separator: "/")
        guard parts.count == 3 else { return nil }
        for account in accounts {
            for region in account.regions where parts[0] == "\(region.arnPrefix):task" {
                guard let cluster = region.cluster(named: String(parts[1])),
                    let index = cluster.tasks.index(of: String(parts[2]))
                else { return nil }
                return cluster.tasks.task(at: index).truth
            }
        }
        return nil
    }

    private static func add(_ cluster: Cluster, under faults: Faults, to expectation: inout Expectation) {
        guard !faults.denies(clusterNamed: cluster.name, arn: cluster.arn) else {
            expectation.deniedClusters += 1
            return
        }
        expectation.clusters += 1
        for index in 0..<cluster.tasks.count where cluster.tasks.desiredStatus(at: index) == "STOPPED" {
            expectation.listed += 1
            let task = cluster.tasks.task(at: index)
            guard !faults.loses(taskID: task.id) else {
                expectation.missing += 1
                continue
            }
            guard let truth = task.truth else {
                expectation.unlabelled += 1
                continue
            }
            expectation.labels[truth.label, default: 0] += 1
            if truth.label != .benign {
                expectation.failures[task.service, default: [:]][truth.label, default: 0] += 1
            }
        }
    }
}
