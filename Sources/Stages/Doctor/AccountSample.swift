import AWS

/// Picks the accounts of a base that are looked at.
struct AccountSample: Sendable {
    let base: EstateBase
    /// The account that the keys belong to.
    let own: AccountIdentity
    /// How many accounts are entered at most.
    let limit: Int

    /// The accounts, with their keys: the own one, where it is swept, and the first of the others.
    func accounts(_ findings: inout [Finding]) async -> [SweepAccount] {
        let ownAccount = SweepAccount(identity: own, credentials: base.credentials, base: base)
        switch base.accounts {
        case .own: return [ownAccount]
        case .listed(let accounts, let role):
            let others = accounts.filter { .known($0) != own }
            note(others.count, &findings)
            let isOwnSwept = others.count < accounts.count
            return (isOwnSwept ? [ownAccount] : []) + enter(others, as: role, &findings)
        case .organization(let role):
            guard let others = await members(&findings) else { return [] }
            note(others.count, &findings)
            return [ownAccount] + enter(others, as: role, &findings)
        }
    }

    private func note(_ count: Int, _ findings: inout [Finding]) {
        let looked = count > limit ? "; the first \(limit) are looked at" : ""
        findings.append(Finding(.ok, "accounts", of: base.name, "\(count) to enter with a role\(looked)"))
    }

    /// The other active accounts of the organization; `nil` where it does not say.
    private func members(_ findings: inout [Finding]) async -> [AccountID]? {
        do throws(AWSError) {
            let client = try base.homeClient(.organizations, of: own, credentials: base.credentials)
            let organizations = OrganizationsClient(client)
            var pages = ListPages(of: .listAccounts, in: base.home.name) { token async throws(AWSError) in
                try await organizations.listAccounts(nextToken: token)
            }
            var accounts: [AccountID] = []
            while let page = try await pages.next() {
                pages = page.rest
                accounts += page.items.filter { !$0.isSuspended && .known($0.id) != own }.map(\.id)
            }
            return accounts
        } catch {
            findings.append(Finding("accounts", of: base.name, .listAccounts, failed: error))
            return nil
        }
    }

    private func enter(_ accounts: [AccountID], as role: AccountRole, _ findings: inout [Finding]) -> [SweepAccount] {
        var entered: [SweepAccount] = []
        for account in accounts.prefix(limit) {
            do throws(EndpointError) {
                let credentials = try base.access.credentials(
                    ofRole: role.arn(in: account, of: Partition(of: base.home)),
                    as: role,
                    from: base.credentials,
                    of: own,
                    in: base.home
                )
                entered.append(SweepAccount(identity: .known(account), credentials: credentials, base: base))
            } catch {
                findings.append(Finding(.failure, "role", of: account.digits, error.description))
            }
        }
        return entered
    }
}
