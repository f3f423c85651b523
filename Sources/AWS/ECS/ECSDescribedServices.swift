/// The answer of DescribeServices.
public struct ECSDescribedServices: Sendable, Equatable {
    /// The services that ECS knows.
    public var services: [ECSService]
    /// The services that it does not.
    public var failures: [ECSFailure]
}

extension ECSDescribedServices: Decodable {
    private enum CodingKeys: String, CodingKey {
        case services, failures
    }

    /// Decodes an answer; without services it is none, for an empty list would read as "nobody's".
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        services = try values.decode([ECSService].self, forKey: .services)
        failures = try values.decodeIfPresent([ECSFailure].self, forKey: .failures) ?? []
    }
}
