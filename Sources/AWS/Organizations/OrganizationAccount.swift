/// An account of an organization, as ListAccounts gives it.
///
/// Source: the AWS Organizations API model, shape `Account`.
public struct OrganizationAccount: Sendable, Hashable {
    /// The account's twelve digits.
    public let id: AccountID
    /// Where it stands in its life, such as `ACTIVE` or `SUSPENDED`: its `State`, or where AWS does not send one the
    /// older `Status`; `nil` where there is neither.
    public let state: String?

    /// Makes an account.
    public init(id: AccountID, state: String?) {
        self.id = id
        self.state = state
    }

    /// Whether it is known to be out of use: suspended, closed or about to be, or not ready yet.
    ///
    /// An account in a state that is not known here counts as one in use: a sweep of it shows what it is.
    public var isSuspended: Bool {
        guard let state else { return false }
        return Self.suspendedStates.contains(state)
    }

    private static let suspendedStates: Set<String> = ["SUSPENDED", "PENDING_CLOSURE", "CLOSED", "PENDING_ACTIVATION"]
}

extension OrganizationAccount: Decodable {
    private enum CodingKeys: String, CodingKey {
        case id = "Id"
        case state = "State"
        case status = "Status"
    }

    /// Decodes an account; one without an id that is twelve digits is none.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let text = try values.decode(String.self, forKey: .id)
        guard let id = AccountID(text) else {
            throw DecodingError.dataCorruptedError(forKey: .id, in: values, debugDescription: "not twelve digits")
        }
        let state = try values.decodeIfPresent(String.self, forKey: .state)
        let status = try values.decodeIfPresent(String.self, forKey: .status)
        self.init(id: id, state: (state ?? status)?.plain(limit: 64))
    }
}
