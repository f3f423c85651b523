import Stages

extension Bucket {
    /// A mark in the colour that the bucket has on a terminal.
    var mark: String {
        switch self {
        case .codeBug: "\u{1F7E3}"
        case .oom: "\u{1F534}"
        case .resource: "\u{1F7E1}"
        case .config: "\u{1F535}"
        case .unknown: "\u{26AA}"
        case .benign: "\u{1F7E2}"
        }
    }
}
