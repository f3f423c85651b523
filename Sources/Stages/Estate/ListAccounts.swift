import AWS
public import Pipeline

/// Finds the accounts that a base leads to.
///
/// An organization's accounts are sent on page by page, so that the first is swept while others are still being listed.
/// What fails is entered in the ledger and costs the rest of the base's accounts, never the sweep.
public struct ListAccounts: Stage {
    /// The stage's name in the graph.
    public let name = "accounts"

    /// When the clusters of a base's own account are asked for.
    public enum Opening: Sendable {
        /// Together with the question which account it is: for a base that is alone.
        case atOnce
        /// When it is known which account it is: of bases that may lead to the same one.
        case inTurn
    }

    private let shard: Shard?
    private let opening: Opening
    private let ledger: CoverageLedger
    private let drain: DrainSignal

    /// Makes the stage.
    ///
    /// - Parameters:
    ///   - shard: the part of the estate that is swept; `nil` for all of it.
    ///   - opening: when the clusters of a base's own account are asked for.
    ///   - ledger: where it is entered what was found and what could not be.
    ///   - drain: after it no further page is asked for.
    public init(
        shard: Shard? = nil,
        opening: Opening = .inTurn,
        ledger: CoverageLedger,
        drain: DrainSignal = DrainSignal()
    ) {
        self.shard = shard
        self.opening = opening
        self.ledger = ledger
        self.drain = drain
    }

    /// Sends the base's accounts on.
    public func process(_ base: EstateBase, into outlet: Outlet<SweepAccount>) async throws {
        if drain.hasBegun { return }
        let firstPages = opening == .atOnce ? FirstPages(of: base, in: shard) : nil
        async let ahead: Void? = firstPages?.fetch()
        guard let own = try await ownAccount(of: base) else { return }
        let selected = Selected(base: base, own: own)
        switch base.accounts {
        case .own:
            ledger.found(account: own)
            var account = SweepAccount(identity: own, credentials: base.credentials, base: base)
            account.firstPages = firstPages
            try await outlet.send(account)
            // Else leaving this scope would cancel what has not been answered yet.
            _ = try await ahead
        case .listed(let accounts, let role):
            for account in accounts { ledger.found(account: .known(account)) }
            try await send(accounts, of: selected, as: role, into: outlet)
        case .organization(let role):
            try await sendOrganization(of: selected, as: role, into: outlet)
        }
    }

    /// A base, and the account that its keys belong to.
    private struct Selected {
        let base: EstateBase
        let own: AccountIdentity
    }

    /// The account that the base's keys belong to; `nil` where there are no keys.
    ///
    /// Who may not ask for it may sweep all the same: the clusters' ARNs will tell. Not so one shard of several: which
    /// regions are its own follows from the account, and those who know it leave them to it.
    private func ownAccount(of base: EstateBase) async throws -> AccountIdentity? {
        let unknown = AccountIdentity.unknown(through: base.name)
        do throws(AWSError) {
            let client = try base.homeClient(.sts, of: unknown, credentials: base.credentials)
            return AccountID(try await STSClient(client).callerIdentity().account).map(AccountIdentity.known) ?? unknown
        } catch {
            if error.isCancellation { throw CancellationError() }
            if error.isExpiredCredentials || error.isCredentialError || needsOwnName(base) {
                lose(base, error)
                return nil
            }
            ledger.lacksEvidence(account: unknown, operation: "GetCallerIdentity", error: error)
            return unknown
        }
    }

    /// Enters the accounts of a base that has no keys, as far as they have names.
    private func lose(_ base: EstateBase, _ error: AWSError) {
        let operation = "GetCallerIdentity"
        guard case .listed(let accounts, _) = base.accounts else {
            return ledger.failed(account: .unknown(through: base.name), operation: operation, error: error)
        }
        for account in accounts.map(AccountIdentity.known) {
            let scopes = base.namedScopes(of: account, in: shard)
            if case .named = base.regions, scopes.isEmpty {
                ledger.leftToOthers(account: account)
            } else {
                ledger.failed(account: account, scopes: scopes, operation: operation, error: error)
            }
        }
    }

    private func needsOwnName(_ base: EstateBase) -> Bool {
        guard case .own = base.accounts, let shard else { return false }
        return shard.count > 1
    }

    private func sendOrganization(
        of selected: Selected,
        as role: AccountRole,
        into outlet: Outlet<SweepAccount>
    ) async throws {
        do {
            let base = selected.base
            let client = OrganizationsClient(
                try base.homeClient(.organizations, of: selected.own, credentials: base.credentials)
            )
            var pages = ListPages(of: .listAccounts, in: base.home.name) { token async throws(AWSError) in
                try await client.listAccounts(nextToken: token)
            }
            while !drain.hasBegun, let page = try await pages.next() {
                pages = page.rest
                for account in page.items {
                    if account.isSuspended {
                        ledger.suspended(account: .known(account.id))
                    } else {
                        ledger.found(account: .known(account.id))
                    }
                }
                let active = page.items.filter { !$0.isSuspended }.map(\.id)
                try await send(active, of: selected, as: role, into: outlet)
            }
        } catch let error as AWSError where !error.isCancellation {
            // The accounts that were not listed have no name; the one that asked stands for them.
            ledger.failedListing(askedBy: selected.own, error: error)
        }
    }

    /// Sends accounts on, each with its keys: nobody assumes a role in the account that he is in already.
    private func send(
        _ accounts: [AccountID],
        of selected: Selected,
        as role: AccountRole,
        into outlet: Outlet<SweepAccount>
    ) async throws {
        let base = selected.base
        for account in accounts {
            let identity = AccountIdentity.known(account)
            let isOwn = identity == selected.own
            guard let credentials = isOwn ? base.credentials : credentials(in: account, as: role, of: selected) else {
                continue
            }
            try await outlet.send(SweepAccount(identity: identity, credentials: credentials, base: base))
        }
    }

    private func credentials(
        in account: AccountID,
        as role: AccountRole,
        of selected: Selected
    ) -> (any CredentialsProvider)? {
        let base = selected.base
        let arn = role.arn(in: account, of: Partition(of: base.home))
        do throws(EndpointError) {
            return try base.access.credentials(
                ofRole: arn,
                as: role,
                from: base.credentials,
                of: selected.own,
                in: base.home
            )
        } catch {
            ledger.failed(account: .known(account), operation: "AssumeRole", error: AWSError(error))
            return nil
        }
    }
}
