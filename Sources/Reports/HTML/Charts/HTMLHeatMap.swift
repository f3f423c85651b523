import Sinks
import Stages

/// The heat map as a picture, and as a table for who cannot see it.
struct HTMLHeatMap {
    private static let width = 320
    private static let labelWidth = 105
    private static let rowHeight = 22
    private static let headHeight = 22
    // What fits beside the cells, in columns of a terminal.
    private static let labelLimit = 17

    private let map: HeatMap
    private let rows: [HeatMap.Row]

    init(_ map: HeatMap) {
        self.map = map
        rows = map.rows + [map.rest].compactMap(\.self)
    }

    /// Nothing where nothing failed.
    var section: HTMLNode? {
        guard let first = rows.first else { return nil }
        let summary =
            "Failures of \(Counts.counted(map.rows.count, "service")) by bucket; \(first.name) has most, "
            + "\(Counts.grouped(first.total))."
        return .element(
            .section,
            [.class("chart"), .init(.labelledBy, "where")],
            [
                .element(.h2, [.id("where")], text: "Where"),
                .element(
                    .p,
                    [.class("note")],
                    text: "Failures by service and bucket; the stronger the colour, the more."
                ),
                picture(summary),
                figures,
            ]
        )
    }

    private var columnWidth: Int { (Self.width - Self.labelWidth) / HeatMap.buckets.count }

    private func picture(_ summary: String) -> HTMLNode {
        let height = Self.headHeight + rows.count * Self.rowHeight
        let heads = HeatMap.buckets.enumerated().map { index, bucket in
            HTMLNode.element(
                .text,
                [.class("head"), .init(.x, center(index)), .init(.y, 14), .init(.textAnchor, "middle")],
                text: bucket.rawValue.lowercased().replacing("_", with: " ")
            )
        }
        return .element(
            .svg,
            [
                .init(.role, "img"), .init(.labelledBy, "heat-title heat-desc"),
                .init(.viewBox, "0 0 \(Self.width) \(height)"),
            ],
            [
                .element(.title, [.id("heat-title")], text: "Heat map of services and buckets"),
                .element(.desc, [.id("heat-desc")], text: summary),
            ] + heads + rows.enumerated().map(line)
        )
    }

    private func line(_ index: Int, _ row: HeatMap.Row) -> HTMLNode {
        let top = Self.headHeight + index * Self.rowHeight
        let name = Escaping.terminalText(row.name, limit: 200)
        let label = HTMLNode.element(
            .g,
            [
                .element(.title, text: name),
                .element(
                    .text,
                    [.class("label"), .init(.x, 0), .init(.y, top + 15)],
                    text: DisplayWidth.cut(name, to: Self.labelLimit)
                ),
            ]
        )
        return .element(.g, [label] + row.counts.enumerated().map { cell($0, $1, of: name, top) })
    }

    private func cell(_ column: Int, _ count: Int, of name: String, _ top: Int) -> HTMLNode {
        let left = Self.labelWidth + column * columnWidth
        let box = HTMLNode.element(
            .rect,
            [
                .class("heat-\(map.level(count))"), .init(.x, left + 1), .init(.y, top + 1),
                .init(.width, columnWidth - 2), .init(.height, Self.rowHeight - 2), .init(.rx, 3),
            ],
            []
        )
        guard count > 0 else { return box }
        return .element(
            .g,
            [
                .element(.title, text: "\(name), \(HeatMap.buckets[column].rawValue): \(Counts.grouped(count))"),
                box,
                .element(
                    .text,
                    [.class("cell"), .init(.x, center(column)), .init(.y, top + 15), .init(.textAnchor, "middle")],
                    text: Counts.short(count)
                ),
            ]
        )
    }

    private func center(_ column: Int) -> Int {
        Self.labelWidth + column * columnWidth + columnWidth / 2
    }

    private var figures: HTMLNode {
        HTMLFigures(
            columns: ["service"] + HeatMap.buckets.map(\.rawValue) + ["all"],
            rows: rows.map { [$0.name] + ($0.counts + [$0.total]).map(Counts.grouped) }
        ).details
    }
}
