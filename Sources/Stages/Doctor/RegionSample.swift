import AWS

/// Picks the regions of an account that are looked at.
struct RegionSample: Sendable {
    let account: SweepAccount
    /// How many regions are looked at where all are wanted.
    let limit: Int

    /// The regions: those that were named, or the first of those that are enabled.
    func regions(_ findings: inout [Finding]) async -> [Region] {
        guard case .all = account.base.regions else { return account.base.regions.named }
        let subject = account.identity.id?.digits ?? account.base.name
        var refusals: [Finding] = []
        for operation in [AWSOperation.listRegions, .describeRegions] {
            do throws(AWSError) {
                let all = try await listings(operation)
                let enabled = all.filter(\.isEnabled).map(\.region)
                let looked = enabled.count > limit ? "; \(limit) are looked at" : ""
                let message = "\(enabled.count) of \(all.count) enabled\(looked)"
                findings.append(Finding(.ok, "regions", of: subject, message))
                // The home region first: it is where the account most likely has something.
                let home = enabled.filter { $0 == account.base.home }
                return Array((home + enabled.filter { $0 != account.base.home }).prefix(limit))
            } catch {
                refusals.append(Finding("regions", of: subject, operation, failed: error))
            }
        }
        findings += refusals
        let message = "AWS does not say which are enabled: a sweep tries every region that is known"
        findings.append(Finding(.warning, "regions", of: subject, message))
        return [account.base.home]
    }

    private func listings(_ operation: AWSOperation) async throws(AWSError) -> [RegionListing] {
        let client = try account.base.homeClient(
            operation.service,
            of: account.identity,
            credentials: account.credentials
        )
        if operation == .describeRegions { return try await EC2Client(client).describeRegions() }
        let management = AccountClient(client)
        var pages = ListPages(of: .listRegions, in: account.base.home.name) { token async throws(AWSError) in
            try await management.listRegions(nextToken: token)
        }
        var regions: [RegionListing] = []
        while let page = try await pages.next() {
            regions += page.items
            pages = page.rest
        }
        return regions
    }
}
