public import AWS

/// A policy that a sweep needs, and who needs it.
public struct SweepPolicy: Sendable, Hashable {
    /// What kind of policy it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// What the keys need that the sweep begins with.
        case caller
        /// What a role needs that others are entered from.
        case hub
        /// What the role needs that is entered in each account.
        case member
        /// Whom a role trusts, so that it can be entered.
        case trust
    }

    /// What kind of policy it is.
    public var kind: Kind
    /// Who needs it: `profile "prod"`, or a role's name or ARN.
    public var holder: String
    /// The policy.
    public var document: PolicyDocument

    /// Makes a policy.
    public init(_ kind: Kind, of holder: String, _ statements: [PolicyStatement]) {
        self.kind = kind
        self.holder = holder
        document = PolicyDocument(statements)
    }
}
