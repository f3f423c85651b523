/// A pipeline that cannot run as it is written.
public enum PipelineError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The stage was given a width under 1.
    case invalidWidth(stage: String, width: Int)
    /// The queue in front of the stage was given a capacity under 1.
    case invalidCapacity(stage: String, capacity: Int)
    /// The chunks were given a limit that no chunk can keep: a count, weight or time under or at zero, or none at all.
    case invalidChunkPolicy(stage: String, policy: String)
    /// The throttle was given a rate or a burst that lets nothing through.
    case invalidRate(stage: String, rate: String)
    /// The stage has no branch to lead elements to, or no pipeline to merge.
    case noBranches(stage: String)
    /// The branch does not lead from its beginning, or uses it more than once.
    case branchWithoutBeginning(branch: String)
    /// The pipeline was given an empty list of sinks.
    case noSinks

    /// What is wrong and what to write instead.
    public var description: String {
        switch self {
        case .invalidWidth(let stage, let width):
            "Stage \"\(stage)\" has a width of \(width): give it at least 1, or .serial."
        case .invalidCapacity(let stage, let capacity):
            "The queue in front of stage \"\(stage)\" has a capacity of \(capacity): give it at least 1."
        case .invalidChunkPolicy(let stage, let policy):
            "Stage \"\(stage)\" makes chunks by \(policy): give it limits above zero, such as .count(100)."
        case .invalidRate(let stage, let rate):
            "Stage \"\(stage)\" paces at \(rate): give it a rate and a burst of at least 1."
        case .noBranches(let stage):
            "Stage \"\(stage)\" has no branches: give it at least one."
        case .branchWithoutBeginning(let branch):
            "Branch \"\(branch)\" must lead from the pipeline that it is given, once; to use it twice, broadcast it."
        case .noSinks:
            "The pipeline ends in an empty list of sinks: give it at least one."
        }
    }
}
