/// A statement of a ``PolicyDocument``: it allows actions.
public struct PolicyStatement: Sendable, Hashable {
    /// Its name: letters and digits.
    public var id: String
    /// Whom it is for; `nil` in policies of an identity, which say it by where they are attached.
    public var principal: String?
    /// What it allows, such as `ecs:ListTasks`.
    public var actions: [String]
    /// On what, as ARNs with `*` and `?`; none in the trust policy of a role, which is about the role.
    public var resources: [String]
    /// What must hold: by operator and key the values of which one must fit.
    public var conditions: [String: [String: [String]]]

    /// Makes a statement.
    public init(
        id: String,
        principal: String? = nil,
        actions: [String],
        resources: [String],
        conditions: [String: [String: [String]]] = [:]
    ) {
        self.id = id
        self.principal = principal
        self.actions = actions
        self.resources = resources
        self.conditions = conditions
    }
}

extension PolicyStatement: Encodable {
    private enum CodingKeys: String, CodingKey {
        case id = "Sid"
        case effect = "Effect"
        case principal = "Principal"
        case actions = "Action"
        case resources = "Resource"
        case conditions = "Condition"
    }

    /// Encodes the statement; what it does not have is left out.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(id, forKey: .id)
        try values.encode("Allow", forKey: .effect)
        try values.encodeIfPresent(principal.map { ["AWS": $0] }, forKey: .principal)
        try values.encode(actions, forKey: .actions)
        if !resources.isEmpty { try values.encode(resources, forKey: .resources) }
        if !conditions.isEmpty { try values.encode(conditions, forKey: .conditions) }
    }
}
