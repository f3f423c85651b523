public import AWS
public import HTTP

/// Checks what a sweep of an estate needs, with a few cheap calls: keys, endpoints, the clock, accounts, roles, regions
/// and permissions.
///
/// Of many accounts, and of many regions where all are wanted, a few are looked at.
public struct Checkup: Sendable {
    /// What the checks came to.
    public struct Result: Sendable {
        /// The findings, in the order of the checks.
        public var findings: [Finding] = []
        /// How many account × region pairs were looked at that a sweep could read.
        public var readable = 0

        /// Makes a result without findings.
        public init() {}

        /// Adds what further checks came to.
        public mutating func add(_ other: Result) {
            findings += other.findings
            readable += other.readable
        }
    }

    private let transport: any HTTPTransport
    private let callTimeout: Duration
    private let now: @Sendable () -> Timestamp
    private let sample: Int
    private let clusters: [String]
    private let furtherCalls: Set<AWSOperation>

    /// Makes the checks.
    ///
    /// - Parameters:
    ///   - transport: what the endpoints are looked at with.
    ///   - callTimeout: how long one call may take.
    ///   - now: the time of this machine.
    ///   - sample: how many accounts are entered, and how many regions of each are looked at where all are wanted.
    ///   - clusters: the patterns of clusters' names; none for all.
    ///   - furtherCalls: the calls of the sweep beyond those of every sweep.
    public init(
        transport: any HTTPTransport,
        callTimeout: Duration,
        now: @escaping @Sendable () -> Timestamp,
        sample: Int,
        clusters: [String] = [],
        furtherCalls: Set<AWSOperation> = []
    ) {
        self.transport = transport
        self.callTimeout = callTimeout
        self.now = now
        self.sample = sample
        self.clusters = clusters
        self.furtherCalls = furtherCalls
    }

    /// Checks a base.
    public func result(of base: EstateBase) async -> Result {
        var result = Result()
        do throws(CredentialError) {
            let keys = try await base.credentials.credentials()
            let source = (base.credentials as? ResolvedCredentials)?.source.description ?? base.name
            let message = "key …\(keys.accessKeyID.suffix(4)) from \(source)"
            result.findings.append(Finding(.ok, "credentials", of: base.name, message))
        } catch {
            result.findings.append(Finding(.failure, "credentials", of: base.name, error.description))
            return result
        }
        result.findings += await endpoints(of: base)
        guard let own = await identity(of: base, &result.findings) else { return result }
        let accounts = await AccountSample(base: base, own: own, limit: sample).accounts(&result.findings)
        let results = await withTaskGroup(of: (Int, Result).self) { group in
            for (index, account) in accounts.enumerated() {
                group.addTask { (index, await self.result(of: account, isOwn: account.identity == own)) }
            }
            var results: [(Int, Result)] = []
            for await each in group { results.append(each) }
            return results.sorted { $0.0 < $1.0 }
        }
        for each in results { result.add(each.1) }
        return result
    }

    private func endpoints(of base: EstateBase) async -> [Finding] {
        var wanted = [(AWSService.sts, base.home)]
        if case .organization = base.accounts { wanted.append((.organizations, base.home)) }
        if case .all = base.regions { wanted.append((.account, base.home)) }
        let regions = base.regions.named.isEmpty ? [base.home] : base.regions.named
        wanted += regions.map { (.ecs, $0) }
        if furtherCalls.contains(.getLogEvents) { wanted += regions.map { (.logs, $0) } }
        var targets: [EndpointCheck.Target] = []
        var findings: [Finding] = []
        for (service, region) in wanted {
            do throws(EndpointError) {
                let unknown = AccountIdentity.unknown(through: base.name)
                let client = try base.access.client(service, in: region, of: unknown, credentials: base.credentials)
                targets.append(.init(service: service, region: region, endpoint: client.endpoint))
            } catch {
                let subject = "\(service.name) in \(region)"
                findings.append(Finding(.failure, "endpoint", of: subject, error.description))
            }
        }
        let check = EndpointCheck(transport: transport, callTimeout: callTimeout, now: now)
        return findings + (await check.findings(of: targets))
    }

    /// Whose the keys are; `nil` where nothing more can be asked with them.
    private func identity(of base: EstateBase, _ findings: inout [Finding]) async -> AccountIdentity? {
        let unknown = AccountIdentity.unknown(through: base.name)
        do throws(AWSError) {
            let client = try base.homeClient(.sts, of: unknown, credentials: base.credentials)
            let identity = try await STSClient(client).callerIdentity()
            findings.append(
                Finding(.ok, "identity", of: base.name, "account \(identity.account), \(identity.arn)")
            )
            return AccountID(identity.account).map(AccountIdentity.known) ?? unknown
        } catch {
            if error.isRegionNotEnabled || error.isExpiredCredentials || error.isCredentialError {
                findings.append(
                    Finding(
                        .failure,
                        "identity",
                        of: base.name,
                        "AWS does not take the keys: \(error)",
                        remedy: (base.credentials as? ResolvedCredentials)?.source.remedy
                            ?? "Get new keys from where these come from."
                    )
                )
                return nil
            }
            findings.append(Finding("identity", of: base.name, .getCallerIdentity, failed: error))
            return unknown
        }
    }

    /// Checks an account: its role, its regions, and the calls in them.
    private func result(of account: SweepAccount, isOwn: Bool) async -> Result {
        var result = Result()
        let subject = account.identity.id?.digits ?? account.base.name
        do throws(CredentialError) {
            _ = try await account.credentials.credentials()
            if !isOwn { result.findings.append(Finding(.ok, "role", of: subject, "can be assumed")) }
        } catch {
            result.findings.append(
                Finding(
                    .failure,
                    "role",
                    of: subject,
                    error.description,
                    remedy: "'ecs-sweep iam-policy' with these options prints what the keys need, with --for trust "
                        + "--caller ARN what the role needs to trust them."
                )
            )
            return result
        }
        let filter = NameFilter(clusters)
        for region in await RegionSample(account: account, limit: sample).regions(&result.findings) {
            let place = "\(subject) \(region)"
            do throws(EndpointError) {
                let client = try account.base.access.client(
                    .ecs,
                    in: region,
                    of: account.identity,
                    credentials: account.credentials
                )
                let permissions = await PermissionCheck(
                    client: ECSClient(client),
                    logs: furtherCalls.contains(.getLogEvents) ? try account.logs(in: region) : nil,
                    subject: place,
                    clusters: filter,
                    namesClusters: !clusters.isEmpty,
                    furtherCalls: furtherCalls
                ).findings()
                result.findings += permissions.findings
                if permissions.canBeSwept { result.readable += 1 }
            } catch {
                result.findings.append(Finding(.failure, "permissions", of: place, error.description))
            }
        }
        return result
    }
}
