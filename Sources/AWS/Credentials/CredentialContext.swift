public import HTTP

/// What the sources of credentials share: the way to AWS, the time, and whom to ask for a code.
///
/// One context serves all profiles of a program. Copies share the sign-ins.
public struct CredentialContext: Sendable {
    /// What the calls of STS and IAM Identity Center have in common with a program's other calls.
    public let options: AWSClient.Options
    /// What sends requests.
    public let transport: any HTTPTransport
    /// The region whose STS is asked; `nil` for the profile's, or that in which a role's partition is at home.
    public private(set) var region: Region?
    /// Asks for the codes of multi-factor authentication.
    public let prompt: MFAPrompt

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
    }

    /// The same context, whose roles are assumed in that region.
    public func asking(in region: Region) -> Self {
        var context = self
        context.region = region
        return context
    }

    /// The time of day as AWS has it: expiries are given by AWS's clocks, and this machine's may be wrong.
    var now: @Sendable () -> Timestamp {
        { [options] in options.clockOffset.corrected(options.now()) }
    }
}
