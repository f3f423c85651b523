/// Credentials of a role, got from STS with a client's own credentials and replaced ahead of their expiry.
///
/// One provider is to be shared by all clients that act in the role: copies share what it fetched.
public struct AssumeRoleCredentials: CredentialsProvider {
    private let refreshing: RefreshingCredentials

    /// Makes a provider that has assumed nothing yet.
    ///
    /// - Parameters:
    ///   - role: The role, and how to assume it.
    ///   - client: STS, with the credentials that the role trusts.
    ///   - context: The pace of the calls, the time, and the prompt.
    ///   - source: What errors call it.
    ///   - mfaSerial: The device whose code the role's trust policy asks for. Somebody is asked for it once; when that
    ///     fails, not again.
    public init(
        _ role: RoleRequest,
        client: STSClient,
        context: CredentialContext,
        source: CredentialSource = CredentialSource(.assumeRole),
        mfaSerial: String? = nil
    ) {
        let policy = mfaSerial == nil ? RefreshPolicy() : RefreshPolicy(pause: .seconds(86_400))
        refreshing = RefreshingCredentials(source, policy: policy, now: context.now) {
            () async throws(CredentialError) in
            var mfa: (serial: String, code: String)?
            if let mfaSerial { mfa = (mfaSerial, try await Self.code(of: mfaSerial, context, source)) }
            do throws(CancellationError) { try await context.roleCalls.waitForTurn() } catch { throw .cancelled }
            do throws(AWSError) {
                return try await client.assumeRole(role, mfa: mfa)
            } catch {
                throw CredentialError(source, "AssumeRole", error, remedy: Self.remedy(role, error))
            }
        }
    }

    /// The role's credentials.
    ///
    /// - Throws: ``CredentialError``.
    public func credentials() async throws(CredentialError) -> Credentials {
        try await refreshing.credentials()
    }

    /// Drops these credentials: the role is assumed again.
    public func invalidate(_ credentials: Credentials) async {
        await refreshing.invalidate(credentials)
    }

    private static func code(
        of serial: String,
        _ context: CredentialContext,
        _ source: CredentialSource
    ) async throws(CredentialError) -> String {
        let code = await context.prompt.code(of: serial.plain(limit: 256))?.trimmed
        if Task.isCancelled { throw .cancelled }
        guard let code, (6...8).contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            let device = serial.plain(limit: 256)
            let option = (source.profile ?? "default").shellQuoted
            throw .failed(
                source,
                reason: code == nil
                    ? "the role asks for a code of \(device), and there is no terminal to ask on"
                    : "a code of \(device) is six digits",
                remedy: code == nil
                    ? "Run this on a terminal, or run: "
                        + "eval \"$(aws configure export-credentials --profile \(option) --format env)\""
                    : "Try again with the code that the device shows."
            )
        }
        return code
    }

    private static func remedy(_ role: RoleRequest, _ error: AWSError) -> String {
        let arn = role.arn.plain(limit: 256)
        return error.isAccessDenied
            ? "Allow sts:AssumeRole on \(arn) to the caller, and let the role's trust policy name the caller"
                + (role.externalID == nil ? "." : " and the external id.")
            : "Check the role \(arn)."
    }
}
