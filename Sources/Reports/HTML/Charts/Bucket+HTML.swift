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

    /// What fills the bucket's part of a chart: the pattern of ``htmlPatternNode``.
    var htmlFill: HTMLAttribute { .init(.fill, "url(#fill-\(htmlClass))") }

    /// The pattern that fills the bucket's part of a chart: its colour, and marks for who cannot tell colours apart.
    var htmlPatternNode: HTMLNode {
        let base = HTMLNode.element(.rect, [.class(htmlClass), .init(.width, 6), .init(.height, 6)], [])
        let marks = htmlPatternMarks.map { HTMLNode.element(.path, [.class("marks"), .init(.d, $0)], []) }
        return .element(
            .pattern,
            [
                .id("fill-\(htmlClass)"), .init(.width, 6), .init(.height, 6),
                .init(.patternUnits, "userSpaceOnUse"),
            ],
            [base] + [marks].compactMap(\.self)
        )
    }

    // In a square of six units.
    private var htmlPatternMarks: String? {
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
