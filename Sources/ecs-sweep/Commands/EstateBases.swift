import AWS
import Stages

/// Makes the bases of a sweep of what the user says of the estate.
struct EstateBases {
    let variables: Environment
    let files: SharedFiles
    let endpointURL: String?
    let connection: SweepConnection

    /// The bases.
    ///
    /// Keys that cannot be had are an error where there is one base. Where there are more, they cost that base alone.
    ///
    /// - Throws: ``UsageError``, `CredentialError`, `RegionError`, `EndpointError`.
    func bases(_ descriptions: [BaseDescription]) async throws -> [EstateBase] {
        var bases: [EstateBase] = []
        for description in descriptions { bases.append(try await base(description, isOnly: descriptions.count == 1)) }
        // A region belongs to the bases of its own partition; one that no base can reach would be lost in silence.
        let reached = Set(bases.flatMap(\.regions.named))
        for case .named(let regions) in descriptions.map(\.regions) {
            guard let lost = regions.first(where: { !reached.contains($0) }) else { continue }
            throw UsageError(
                "no keys lead to \(lost): it is in partition \(Partition(of: lost).name), the other regions are not. "
                    + "Sweep it with a profile of that partition."
            )
        }
        return bases
    }

    /// A base; keys that cannot be had are an error only where it is the only one.
    func base(_ description: BaseDescription, isOnly: Bool) async throws -> EstateBase {
        let configuration = AWSConfiguration(environment: variables, files: files, profile: description.profile)
        guard let home = description.home(standard: try configuration.namedRegion()) else {
            // Nothing names a region, and this says what would.
            throw RegionError.missing(profile: configuration.profileName)
        }
        let access = access(configuration)
        // What is wrong with an address shows before anything is asked of AWS.
        for service in [AWSService.ecs, .sts] { _ = try access.endpoint(service, home) }
        do {
            return EstateBase(
                name: description.name,
                home: home,
                credentials: try await credentials(description, configuration, access, home: home, isOnly: isOnly),
                accounts: try description.selection(in: Partition(of: home)),
                regions: description.selection(from: home),
                access: access
            )
        } catch let error as SettingError {
            throw UsageError((description.origin.map { "\($0): " } ?? "") + "\(error).")
        }
    }

    private func access(_ configuration: AWSConfiguration) -> ConnectedAccess {
        let explicit = endpointURL
        return connection.access { (service, region) throws(EndpointError) in
            try configuration.endpoint(of: service, in: region, explicit: explicit)
        }
    }

    private func credentials(
        _ description: BaseDescription,
        _ configuration: AWSConfiguration,
        _ access: ConnectedAccess,
        home: Region,
        isOnly: Bool
    ) async throws -> any CredentialsProvider {
        var provider = try await ownCredentials(configuration, home: home, isOnly: isOnly)
        var account = AccountIdentity.unknown(through: description.name)
        for arn in description.via {
            // What a role's owner wants to be told belongs to the last role: that of the accounts, if there is one.
            let isLast = arn == description.via.last && description.role == nil
            let role = try AccountRole(
                name: arn.name,
                externalID: isLast ? description.externalID : nil,
                sessionName: description.sessionName
            )
            provider = try access.credentials(ofRole: arn.description, as: role, from: provider, of: account, in: home)
            account = .known(arn.account)
        }
        return provider
    }

    private func ownCredentials(
        _ configuration: AWSConfiguration,
        home: Region,
        isOnly: Bool
    ) async throws(CredentialError) -> any CredentialsProvider {
        do throws(CredentialError) {
            let credentials = try configuration.credentials(connection.credentials.asking(in: home))
            // Asked for at once: without them there is nothing to sweep, and a person may have to type a code.
            if isOnly { _ = try await credentials.credentials() }
            return credentials
        } catch {
            if isOnly { throw error }
            return UnavailableCredentials(reason: error)
        }
    }
}

/// Credentials that could not be had when the sweep began.
private struct UnavailableCredentials: CredentialsProvider {
    let reason: CredentialError

    func credentials() throws(CredentialError) -> Credentials {
        throw reason
    }
}
