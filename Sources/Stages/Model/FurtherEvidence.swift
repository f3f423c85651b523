public import AWS

/// What is known of a stopped task beyond what DescribeTasks says of it.
public struct FurtherEvidence: Sendable, Equatable {
    /// The task's definition: it tells the essential containers, their limits, images and logs, and the roles.
    public var definition: ECSTaskDefinition?
    /// The last lines of the failed container's log, oldest first (hostile text); empty where nobody looked.
    public var logLines: [String]

    /// Makes the evidence.
    public init(definition: ECSTaskDefinition? = nil, logLines: [String] = []) {
        self.definition = definition
        self.logLines = logLines
    }
}
