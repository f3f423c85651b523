/// Whom AWS takes the sender of a request for.
///
/// Source: the STS API reference, GetCallerIdentity.
public struct CallerIdentity: Sendable, Equatable {
    /// The account, twelve digits.
    public var account: String
    /// The ARN of the user or of the assumed role.
    public var arn: String

    /// Makes an identity.
    public init(account: String, arn: String) {
        self.account = account
        self.arn = arn
    }
}
