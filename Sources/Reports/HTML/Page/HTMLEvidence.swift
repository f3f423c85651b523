import AWS
import Sinks
import Stages

/// What a group's row rests on: what is known of it, the command to look closer with, and examples.
struct HTMLEvidence {
    private static let clusterLimit = 5

    let group: FailureGroup
    let examples: [EvidenceIndex.Example]
    /// When the report was made.
    let generatedAt: Timestamp

    /// Unfolded by a browser alone, without a script.
    var details: HTMLNode {
        .element(
            .details,
            [
                .element(.summary, [.element(.span, [.class("cause")], text: group.cause), .text(" " + summary)]),
                .element(.div, [.class("evidence")], [facts] + [command].compactMap(\.self) + tasks),
            ]
        )
    }

    private var summary: String {
        var parts = ["\(group.confidence.rawValue) confidence"]
        if let last = group.lastStoppedAt { parts.append("last at \(HTMLMoment.short(last, besides: generatedAt))") }
        if !group.clusters.isEmpty { parts.append(Counts.counted(group.clusters.count, "cluster")) }
        return "· " + parts.joined(separator: " · ")
    }

    private var facts: HTMLNode {
        let clusters = group.clusters.prefix(Self.clusterLimit).map { Self.place(Cluster(arn: $0)) }
        let rest = group.clusters.count - clusters.count
        return Self.list([
            ("Reason", Self.rest(of: group.representativeReason)),
            ("Next action", Self.rest(of: group.nextAction)),
            ("Decided by", [.text("\(group.decidedBy.rawValue), with \(group.confidence.rawValue) confidence")]),
            ("First stopped", Self.moment(group.firstStoppedAt)),
            ("Last stopped", Self.moment(group.lastStoppedAt)),
            (
                clusters.count == 1 ? "Cluster" : "Clusters",
                rest > 0 ? clusters + [.text("and \(Counts.grouped(rest)) more")] : clusters
            ),
        ])
    }

    private var command: HTMLNode? {
        TaskCommand(group).map { command in
            .element(
                .div,
                [.class("command")],
                [
                    .element(.p, text: "Look closer (one click selects it):"),
                    .element(.code, text: command.words.joined(separator: " ")),
                ]
            )
        }
    }

    private var tasks: [HTMLNode] {
        guard !examples.isEmpty else { return [] }
        let title = "\(Counts.counted(examples.count, "task")) of \(Counts.grouped(group.count)), most recent first:"
        return [
            .element(.p, text: title),
            .element(.ul, [.class("tasks")], examples.map { .element(.li, [Self.task($0)]) }),
        ]
    }

    private static func task(_ example: EvidenceIndex.Example) -> HTMLNode {
        guard let classified = example.task else {
            return list([
                ("Task", [code(example.recency.taskArn)]),
                ("Stopped", moment(example.recency.stoppedAt)),
            ])
        }
        let (task, verdict) = (classified.stopped.task, classified.verdict)
        let failed = verdict.container.flatMap { name in task.containers.first { $0.name == name } }
        return list([
            ("Task", [code(task.taskArn)]),
            ("Stopped", moment(task.stoppedAt)),
            ("Cluster", [place(classified.stopped.cluster)]),
            ("Definition", text(task.taskDefinitionArn, as: code)),
            ("Stop code", text(task.stopCode, as: code)),
            ("Stopped reason", text(task.stoppedReason)),
            ("Container", text(verdict.container, as: code)),
            ("Exit code", text(verdict.exitCode.map(String.init))),
            ("Its reason", text(failed?.reason)),
        ])
    }

    // Names and what they stand for; what is not known is left out.
    private static func list(_ entries: [(name: String, value: [HTMLNode])]) -> HTMLNode {
        .element(
            .dl,
            entries.filter { !$0.value.isEmpty }.flatMap { name, value -> [HTMLNode] in
                [.element(.dt, text: name), .element(.dd, value)]
            }
        )
    }

    // What the row has shown already is not worth a line.
    private static func rest(of text: String) -> [HTMLNode] {
        Escaping.terminalText(text).unicodeScalars.count > HTMLGroups.reasonLimit ? [.text(text)] : []
    }

    // The name first, for it is what people know; an ARN would be three lines of a phone.
    private static func place(_ cluster: Cluster) -> HTMLNode {
        let isNamed = cluster.arn.hasPrefix("arn:") && cluster.name != cluster.arn
        return code(isNamed ? "\(cluster.name) \(cluster.region) \(cluster.account)" : cluster.arn)
    }

    private static func code(_ text: String) -> HTMLNode { .element(.code, text: text) }

    private static func text(_ text: String?, as node: (String) -> HTMLNode = { .text($0) }) -> [HTMLNode] {
        guard let text, !text.isEmpty else { return [] }
        return [node(text)]
    }

    private static func moment(_ moment: Timestamp?) -> [HTMLNode] {
        moment.map { [HTMLMoment.element($0)] } ?? []
    }
}
