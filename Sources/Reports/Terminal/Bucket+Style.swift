import Sinks
import Stages

extension Bucket {
    /// The colour in which a terminal shows the bucket: one for each kind of owner.
    var style: TextStyle {
        switch self {
        case .codeBug: .magenta
        case .oom: .red
        case .resource: .yellow
        case .config: .cyan
        case .unknown: .dim
        case .benign: .green
        }
    }
}
