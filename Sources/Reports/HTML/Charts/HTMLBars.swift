import AWS
import Stages

/// The timeline as a picture, and as a table for who cannot see it.
struct HTMLBars {
    private static let width = 320
    private static let height = 150
    // Where the bars stand.
    private static let (left, right, top, bottom) = (28, 316, 8, 126)
    private static let barLimit = 28

    private let timeline: Timeline

    /// - Parameter timeline: one that has steps.
    init(_ timeline: Timeline) {
        self.timeline = timeline
    }

    var figures: HTMLNode {
        HTMLFigures(
            columns: ["from (UTC)"] + HeatMap.buckets.map(\.rawValue) + ["all"],
            rows: timeline.bins.filter { $0.total > 0 }.map { bin in
                [String(HTMLMoment.text(second: bin.start).dropLast(4))]
                    + (bin.counts + [bin.total]).map(Counts.grouped)
            }
        ).details
    }

    var picture: HTMLNode {
        let first = HTMLMoment.text(second: timeline.bins.first?.start ?? 0)
        let last = HTMLMoment.text(second: (timeline.bins.last?.start ?? 0) + timeline.length)
        return .element(
            .svg,
            [
                .init(.role, "img"), .init(.labelledBy, "time-title time-desc"),
                .init(.viewBox, "0 0 \(Self.width) \(Self.height)"),
            ],
            [
                .element(.title, [.id("time-title")], text: "Failures over time"),
                .element(
                    .desc,
                    [.id("time-desc")],
                    text: "\(Counts.counted(timeline.total, "failure")) from \(first) to \(last), "
                        + "\(Counts.grouped(timeline.most)) at most in \(Counts.length(seconds: timeline.length))."
                ),
            ] + grid + timeline.bins.enumerated().filter { $1.total > 0 }.map(bar) + labels
        )
    }

    // Lines at nothing, at the half and at the most.
    private var grid: [HTMLNode] {
        let most = timeline.most
        let values = most >= 2 ? [0, most / 2, most] : [0, most]
        return values.flatMap { value -> [HTMLNode] in
            let y = height(of: value)
            return [
                .element(
                    .line,
                    [.class("grid"), .init(.x1, Self.left), .init(.x2, Self.right), .init(.y1, y), .init(.y2, y)],
                    []
                ),
                .element(
                    .text,
                    [.class("head"), .init(.x, Self.left - 4), .init(.y, y + 3), .init(.textAnchor, "end")],
                    text: Counts.short(value)
                ),
            ]
        }
    }

    private func bar(_ index: Int, _ bin: Timeline.Bin) -> HTMLNode {
        let (start, end) = (position(of: index), position(of: index + 1))
        // Where there are few steps a bar as wide as its step would be a wall.
        let width = min(max(1, end - start - 1), Self.barLimit)
        var below = 0
        var words: [String] = []
        var parts: [HTMLNode] = []
        for (bucket, count) in zip(HeatMap.buckets, bin.counts) where count > 0 {
            let (low, high) = (height(of: below), height(of: below + count))
            below += count
            words.append("\(Counts.grouped(count)) \(bucket.rawValue)")
            parts.append(
                .element(
                    .rect,
                    [
                        .class("bar"), bucket.htmlFill, .init(.x, start + (end - start - width) / 2), .init(.y, high),
                        .init(.width, width), .init(.height, max(1, low - high)),
                    ],
                    []
                )
            )
        }
        let title = "\(HTMLMoment.text(second: bin.start)): \(words.joined(separator: ", "))"
        return .element(.g, [.element(.title, text: title)] + parts)
    }

    // The beginnings of the first step and of one in the middle, and the end of the last one.
    private var labels: [HTMLNode] {
        let count = timeline.bins.count
        let places = [(0, "start"), (count / 2, "middle"), (count, "end")]
        return places.filter { index, anchor in anchor != "middle" || count >= 6 && index > 0 }.map { index, anchor in
            let second = (timeline.bins.first?.start ?? 0) + index * timeline.length
            return .element(
                .text,
                [
                    .class("head"), .init(.x, position(of: index)), .init(.y, Self.bottom + 15),
                    .init(.textAnchor, anchor),
                ],
                text: HTMLMoment.axis(second: second, step: timeline.length)
            )
        }
    }

    private func position(of index: Int) -> Int {
        Self.left + index * (Self.right - Self.left) / max(timeline.bins.count, 1)
    }

    private func height(of count: Int) -> Int {
        Self.bottom - count * (Self.bottom - Self.top) / max(timeline.most, 1)
    }
}
