public import HTTP

/// What the sources of credentials share: the way to AWS, the time, the pace of their calls, and whom to ask for a code.
///
/// One context serves all profiles of a program. Copies share the pace and the sign-ins.
public struct CredentialContext: Sendable {
    /// What the calls of STS and IAM Identity Center have in common with a program's other calls.
    public let options: AWSClient.Options
    /// What sends requests.
    public let transport: any HTTPTransport
    /// The region whose STS is asked; `nil` for the profile's, or that in which a role's partition is at home.
    public let region: Region?
    /// Asks for the codes of multi-factor authentication.
    public let prompt: MFAPrompt

    /// The pace of AssumeRole: a sixth of the documented 600 calls a second of an account and region, which the account's
    /// own roles share.
    ///
    /// Source: "IAM and AWS STS quotas" in the IAM user guide.
    let roleCalls: Pacer
    /// The pace of IAM Identity Center's portal, whose calls share 20 a second.
    ///
    /// Source: "IAM Identity Center quotas" in its user guide.
    let portalCalls: Pacer
    /// Who is signed in.
    let signIns = SignIns()

    /// Makes a context.
    public init(
        transport: any HTTPTransport,
        options: AWSClient.Options = AWSClient.Options(),
        region: Region? = nil,
        prompt: MFAPrompt = .unavailable
    ) {
        self.transport = transport
        self.options = options
        self.region = region
        self.prompt = prompt
        roleCalls = Pacer(rate: 100, burst: 100, clock: options.clock)
        portalCalls = Pacer(rate: 20, burst: 20, clock: options.clock)
    }

    /// The time of day.
    var now: @Sendable () -> Timestamp { options.now }
}
