public import AWS

/// Which accounts are swept with the keys of a base.
public enum AccountSelection: Sendable, Hashable {
    /// The account that the keys belong to.
    case own
    /// These accounts, each with a role in it; the own one, if it is among them, with the keys themselves.
    case listed([AccountID], AccountRole)
    /// Every account of the organization, each with a role in it; the own one with the keys themselves.
    case organization(AccountRole)
}
