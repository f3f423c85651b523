/// A pipeline that cannot run as it is written.
public enum PipelineError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The stage was given a width under 1.
    case invalidWidth(stage: String, width: Int)
    /// The boundary in front of the stage was given a capacity under 1.
    case invalidCapacity(stage: String, capacity: Int)
    /// The chunks were given a size under 1.
    case invalidChunkSize(stage: String, size: Int)

    /// What is wrong and what to write instead.
    public var description: String {
        switch self {
        case .invalidWidth(let stage, let width):
            "Stage \"\(stage)\" has a width of \(width): give it at least 1, or .serial."
        case .invalidCapacity(let stage, let capacity):
            "The boundary of stage \"\(stage)\" has a capacity of \(capacity): give it at least 1."
        case .invalidChunkSize(let stage, let size):
            "Stage \"\(stage)\" makes chunks of \(size): give it at least 1."
        }
    }
}
