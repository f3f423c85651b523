import AWS
import Sinks
import Stages

/// The groups from first to last failure as a picture, and as a table for who cannot see it.
struct HTMLSpans {
    private static let width = 320
    private static let rowHeight = 16
    // Where the lines stand; what is left of them are names.
    private static let (left, right) = (108, 316)
    // What fits beside the lines, in columns of a terminal.
    private static let labelLimit = 17
    // What a group of one moment is shown with.
    private static let leastLength = 6

    private let spans: GroupSpans

    init(_ spans: GroupSpans) {
        self.spans = spans
    }

    var picture: HTMLNode {
        let height = spans.rows.count * Self.rowHeight + 20
        return .element(
            .svg,
            [
                .init(.role, "img"), .init(.labelledBy, "span-title span-desc"),
                .init(.viewBox, "0 0 \(Self.width) \(height)"),
            ],
            [
                .element(.title, [.id("span-title")], text: "Groups from first to last failure"),
                .element(
                    .desc,
                    [.id("span-desc")],
                    text: "\(Counts.counted(spans.rows.count, "group")) between \(text(spans.range.lowerBound)) and "
                        + "\(text(spans.range.upperBound)); the figures stand in the table below."
                ),
            ] + spans.rows.enumerated().map(line) + labels
        )
    }

    var figures: HTMLNode {
        HTMLFigures(
            columns: ["service", "bucket", "first (UTC)", "last (UTC)"],
            rows: spans.rows.map { row in
                let moments = [row.first, row.last].map { String(HTMLMoment.text($0).dropLast(4)) }
                return [row.group.service, row.group.bucket.rawValue] + moments
            },
            alignment: .left
        ).details
    }

    private func line(_ index: Int, _ row: GroupSpans.Row) -> HTMLNode {
        let top = index * Self.rowHeight
        let length = Self.right - Self.left - Self.leastLength
        let start = spans.position(of: row.first, within: length)
        let end = spans.position(of: row.last, within: length)
        let name = Escaping.terminalText(row.group.service, limit: 200)
        let title =
            "\(name), \(row.group.bucket.rawValue): \(Counts.grouped(row.group.count)) from "
            + "\(HTMLMoment.text(row.first)) to \(HTMLMoment.text(row.last))"
        return .element(
            .g,
            [
                .element(.title, text: title),
                .element(
                    .text,
                    [.class("label"), .init(.x, 0), .init(.y, top + 11)],
                    text: DisplayWidth.cut(name, to: Self.labelLimit)
                ),
                .element(
                    .line,
                    [
                        .class("grid"), .init(.x1, Self.left), .init(.x2, Self.right), .init(.y1, top + 8),
                        .init(.y2, top + 8),
                    ],
                    []
                ),
                .element(
                    .rect,
                    [
                        row.group.bucket.htmlFill, .init(.x, Self.left + start), .init(.y, top + 4), .init(.height, 8),
                        .init(.width, end - start + Self.leastLength), .init(.rx, 2),
                    ],
                    []
                ),
            ]
        )
    }

    private var labels: [HTMLNode] {
        let step = spans.range.upperBound - spans.range.lowerBound > 86_400 ? 86_400 : 60
        return [(Self.left, "start", spans.range.lowerBound), (Self.right, "end", spans.range.upperBound)].map {
            .element(
                .text,
                [
                    .class("head"), .init(.x, $0), .init(.y, spans.rows.count * Self.rowHeight + 12),
                    .init(.textAnchor, $1),
                ],
                text: HTMLMoment.axis(second: Int($2.rounded(.down)), step: step)
            )
        }
    }

    private func text(_ second: Double) -> String { HTMLMoment.text(second: Int(second.rounded(.down))) }
}
