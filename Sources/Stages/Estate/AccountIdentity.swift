public import AWS

/// Which account something belongs to, as far as that is known.
public enum AccountIdentity: Sendable, Hashable {
    /// The account with this id.
    case known(AccountID)
    /// The account that these keys belong to, where AWS does not say which it is.
    case unknown(through: String)

    /// The account's id, where it is known.
    public var id: AccountID? {
        guard case .known(let id) = self else { return nil }
        return id
    }
}
