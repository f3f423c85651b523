/// A role to assume, and how.
///
/// Source: the STS API reference, AssumeRole.
public struct RoleRequest: Sendable, Hashable {
    /// The role's ARN.
    public var arn: String
    /// The name of the session, which CloudTrail shows: 2 to 64 letters, digits and `_+=,.@-`.
    public var sessionName: String
    /// What the role's trust policy may ask for.
    public var externalID: String?
    /// How long the credentials are to live, 15 minutes to 12 hours; `nil` for an hour.
    ///
    /// It is an hour at most when the caller's credentials are those of a role.
    public var duration: Duration?

    /// Makes a request.
    public init(arn: String, sessionName: String, externalID: String? = nil, duration: Duration? = nil) {
        self.arn = arn
        self.sessionName = sessionName
        self.externalID = externalID
        self.duration = duration
    }
}
