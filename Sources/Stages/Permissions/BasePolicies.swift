public import AWS

/// The policies that a sweep of one base needs.
///
/// AWS is not asked for them, so they can be made before there are keys.
public struct BasePolicies: Sendable {
    /// The policies: of the caller, of the roles in between, of the role in each account, and whom the roles trust.
    ///
    /// Without a caller those are missing that would trust it.
    public let policies: [SweepPolicy]

    /// Whether it depends on the caller's account what the caller needs, and it is not known.
    public let wantsCaller: Bool

    /// Who classifies, as far as AWS must allow it.
    public enum Classifier: Sendable {
        /// The rules, or a model that is not asked with AWS's keys.
        case outsideOfAWS
        /// A model in Bedrock, by its id or ARN; `nil` for ``BedrockClient/defaultModel``.
        case bedrock(model: String?)
    }

    /// Makes the policies.
    ///
    /// - Parameters:
    ///   - base: what is swept.
    ///   - home: the region that decides the partition.
    ///   - clusters: the patterns of clusters' names; none for all.
    ///   - furtherCalls: the calls of the sweep beyond those of every sweep.
    ///   - caller: whose keys the sweep begins with, where it is known.
    ///   - classifier: who classifies.
    /// - Throws: ``SettingError``.
    public init(
        _ base: BaseDescription,
        home: Region,
        clusters: [String] = [],
        furtherCalls: Set<AWSOperation> = [],
        caller: PolicyCaller? = nil,
        classifier: Classifier = .outsideOfAWS
    ) throws(SettingError) {
        let partition = Partition(of: home)
        let selection = try base.selection(in: partition)
        let statements = try SweepStatements(
            partition: partition,
            regions: base.selection(from: home),
            clusters: clusters,
            furtherCalls: furtherCalls
        )
        // Who opens the accounts: the caller, or the last of the roles that are entered one from the other.
        let opener = base.via.last.map { PolicyCaller($0) } ?? caller
        var policies: [SweepPolicy] = []
        var opening = Self.opening(selection, by: opener?.account, of: partition, statements)
        if case .bedrock(let model) = classifier { opening.append(statements.asking(model, in: home)) }
        // What each of them needs, from the caller on.
        let steps = base.via.map { [statements.entering([$0.description])] } + [opening]
        policies.append(SweepPolicy(.caller, of: base.callerName, steps[0]))
        for (role, step) in zip(base.via, steps.dropFirst()) {
            policies.append(SweepPolicy(.hub, of: role.description, step))
        }
        if let role = selection.role { policies.append(SweepPolicy(.member, of: role.name, statements.reads)) }
        var trusted = caller
        for role in base.via {
            let externalID = role == base.via.last && base.role == nil ? base.externalID : nil
            if let trusted {
                let trust = try trusted.trust(externalID: externalID, in: partition)
                policies.append(SweepPolicy(.trust, of: role.description, [trust]))
            }
            trusted = PolicyCaller(role)
        }
        if let role = selection.role, let opener {
            let trust = try opener.trust(externalID: role.externalID, in: partition)
            policies.append(SweepPolicy(.trust, of: role.name, [trust]))
        }
        self.policies = policies
        wantsCaller = if case .listed = selection { opener == nil } else { false }
    }

    /// What the opener of the accounts needs: it enters every account but its own, which it reads itself.
    private static func opening(
        _ selection: AccountSelection,
        by own: AccountID?,
        of partition: Partition,
        _ statements: SweepStatements
    ) -> [PolicyStatement] {
        switch selection {
        case .own: return statements.reads
        case .organization(let role): return statements.reads + statements.organization(as: role)
        case .listed(let accounts, let role):
            var seen: Set<AccountID> = []
            let others = accounts.filter { $0 != own && seen.insert($0).inserted }
            let reads = others.count < Set(accounts).count ? statements.reads : []
            return reads
                + (others.isEmpty ? [] : [statements.entering(others.map { role.arn(in: $0, of: partition) })])
        }
    }
}

extension BaseDescription {
    /// What messages call the keys that everything begins with.
    fileprivate var callerName: String {
        var base = self
        base.via = []
        return base.name
    }
}

extension AccountSelection {
    /// The role that is entered in each account, if any.
    fileprivate var role: AccountRole? {
        switch self {
        case .own: nil
        case .listed(_, let role), .organization(let role): role
        }
    }
}
