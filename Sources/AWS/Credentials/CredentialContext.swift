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

    /// Reads the files of those who are signed in.
    let secretFiles: SecretFiles

    /// Who is signed in.
    let signIns = SignIns()

    /// Makes a context.
    ///
    /// - Parameters:
    ///   - transport: What sends requests.
    ///   - options: What all calls have in common.
    ///   - region: The region whose STS is asked; `nil` for the profile's.
    ///   - prompt: Whom to ask for codes of multi-factor authentication.
    ///   - onExposedFile: Told of each file with a secret that others than its owner can get at, every time that it is
    ///     read.
    public init(
        transport: any HTTPTransport,
        options: AWSClient.Options = AWSClient.Options(),
        region: Region? = nil,
        prompt: MFAPrompt = .unavailable,
        onExposedFile: @escaping @Sendable (ExposedFile) -> Void = { _ in }
    ) {
        self.transport = transport
        self.options = options
        self.region = region
        self.prompt = prompt
        secretFiles = SecretFiles(onExposure: onExposedFile)
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
