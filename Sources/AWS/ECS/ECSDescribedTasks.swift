/// The answer of DescribeTasks.
public struct ECSDescribedTasks: Sendable, Equatable {
    /// The tasks that ECS still knows.
    public var tasks: [ECSTask]
    /// The tasks that it does not.
    public var failures: [ECSFailure]
}

extension ECSDescribedTasks: Decodable {
    private enum CodingKeys: String, CodingKey {
        case tasks, failures
    }

    /// Decodes an answer; without tasks it is none, for an empty list would read as "nothing failed".
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        tasks = try values.decode([ECSTask].self, forKey: .tasks)
        failures = try values.decodeIfPresent([ECSFailure].self, forKey: .failures) ?? []
    }
}
