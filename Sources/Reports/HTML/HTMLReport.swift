import Stages

/// The report as one page that a browser shows: on a phone and on a desktop, light and dark, on paper.
///
/// It is one file that asks the network for nothing: style, script and pictures stand in it. A content security policy
/// allows just these. Whatever AWS, a file or a model wrote is text and nothing else, since nothing here can make
/// markup of it. Without a script everything can be read, but not filtered.
public struct HTMLReport: ReportFormat {
    /// The format's name in messages.
    public var name: String { "html" }

    /// Makes the format.
    public init() {}

    /// The report as HTML.
    public func render(_ report: SweepReport) -> [UInt8] {
        let header = HTMLHeader(report)
        var html = "<!DOCTYPE html>\n"
        HTMLNode.element(
            .html,
            [.init(.lang, "en")],
            [
                head(title: "ecs-sweep: \(header.verdict)"),
                .element(.body, [header.node, main(report), footer(report)]),
            ]
        ).write(into: &html)
        return Array(html.utf8)
    }

    private func head(title: String) -> HTMLNode {
        let policy = [
            "default-src 'none'", "style-src \(HTMLAsset.style.policySource)",
            "script-src \(HTMLAsset.script.policySource)", "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
        return .element(
            .head,
            [
                // The encoding must stand within the first kilobyte, and the policy before what it is about.
                .element(.meta, [.init(.charset, "utf-8")], []),
                .element(.meta, [.init(.httpEquiv, "Content-Security-Policy"), .init(.content, policy)], []),
                .element(.title, text: title),
                meta("viewport", "width=device-width, initial-scale=1"),
                meta("color-scheme", "light dark"),
                meta("referrer", "no-referrer"),
                meta("robots", "noindex"),
                .asset(.style),
            ]
        )
    }

    private func meta(_ name: String, _ content: String) -> HTMLNode {
        .element(.meta, [.init(.name, name), .init(.content, content)], [])
    }

    private func main(_ report: SweepReport) -> HTMLNode {
        let groups = HTMLGroups(report: report).section
        let timeline = HTMLWhen(report).section
        let heatMap = HTMLHeatMap(HeatMap(report.groups)).section
        let charts = [timeline, heatMap].compactMap(\.self)
        // A page of one section needs no way around.
        let links = [
            groups == nil ? nil : ("what", "What, and what to do"), timeline == nil ? nil : ("when", "When"),
            heatMap == nil ? nil : ("where", "Where"), groups == nil ? nil : ("coverage", "Coverage"),
        ].compactMap(\.self)
        return .element(
            .main,
            [
                links.isEmpty ? nil : navigation(links), groups,
                charts.isEmpty ? nil : .element(.div, [.class("charts")], charts),
                HTMLCoverage(report: report).section,
            ].compactMap(\.self)
        )
    }

    private func navigation(_ links: [(id: String, title: String)]) -> HTMLNode {
        .element(
            .nav,
            [.init(.label, "Sections")],
            links.map { .element(.a, [.anchor($0.id)], text: $0.title) }
        )
    }

    private func footer(_ report: SweepReport) -> HTMLNode {
        .element(
            .footer,
            [
                .element(
                    .p,
                    [
                        .text("Made by ecs-sweep \(report.toolVersion) at "), HTMLMoment.element(report.generatedAt),
                        .text(". ECS forgets stopped tasks after about an hour"),
                        .text(report.groups.isEmpty ? "." : ": the commands of this page find nothing after that."),
                    ]
                ),
                .asset(.script),
            ]
        )
    }
}
