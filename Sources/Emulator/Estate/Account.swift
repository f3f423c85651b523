/// An account as it is served.
struct Account: Sendable {
    let id: String
    let regions: [Region]
    let state: AccountState
    /// Regions that there are and that the account has not enabled.
    let disabledRegions: [String]
    /// What the account's keys may not do, such as `account:ListRegions`; `sts:AssumeRole` keeps others out of it.
    let deniedActions: Set<String>
    /// What a caller must know to assume a role of the account.
    let externalID: String?

    init(
        id: String,
        regions: [Region],
        state: AccountState = .active,
        disabledRegions: [String] = [],
        deniedActions: Set<String> = [],
        externalID: String? = nil
    ) {
        self.id = id
        self.regions = regions
        self.state = state
        self.disabledRegions = disabledRegions
        self.deniedActions = deniedActions
        self.externalID = externalID
    }

    /// The partition that the account's ARNs name.
    var partition: String {
        regions.first.map { Region.partition(of: $0.name) } ?? "aws"
    }

    /// Whether somebody with a role of the account reaches what is in it.
    var isReachable: Bool { state == .active && !deniedActions.contains("sts:AssumeRole") }

    /// The region of this name, where the account has it.
    func region(named name: String) -> Region? {
        regions.first { $0.name == name }
    }
}
