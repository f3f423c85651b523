import Stages

extension Bucket {
    /// The class by which the style sheet knows the bucket.
    var htmlClass: String {
        switch self {
        case .codeBug: "code-bug"
        case .oom: "oom"
        case .resource: "resource"
        case .config: "config"
        case .unknown: "unknown"
        case .benign: "benign"
        }
    }

    /// The name of the pattern that fills the bucket's part of a chart: colour alone tells nobody who does not see it.
    var htmlPattern: String { "fill-" + htmlClass }

    /// What the pattern draws over the bucket's colour, in a square of six units.
    var htmlPatternMarks: String? {
        switch self {
        case .codeBug: "M-1 1L1-1M0 6L6 0M5 7L7 5"
        case .oom: nil
        case .resource: "M0 1.5H6M0 4.5H6"
        case .config: "M1.5 0V6M4.5 0V6"
        case .unknown: "M1 1h2v2h-2zM4 4h2v2h-2z"
        case .benign: "M0 0L6 6"
        }
    }

    /// The bucket's name as a label.
    var htmlBadge: HTMLNode {
        .element(.span, [.class("badge \(htmlClass)")], text: rawValue)
    }
}
