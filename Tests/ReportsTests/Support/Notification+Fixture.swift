import Reports
import Sinks
import Stages

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Notification {
    /// What a receiver is told of groups.
    static func fixture(
        owner: String? = nil,
        _ groups: [FailureGroup] = SweepReport.sampleGroups,
        coverage: Coverage = .whole
    ) -> Self {
        let report = SweepReport.fixture(coverage: coverage, groups: groups)
        return Self(owner: owner, groups: report.groups, report: report)
    }

    /// A hundred groups as long as they may be.
    static var large: Self {
        let text = String(repeating: "\u{1F600}&<>\"\\", count: 500)
        let groups = (0..<100).map { FailureGroup.fixture(text + "\($0)", .config, "c\($0)", 100 - $0, text, text) }
        var coverage = Coverage.partial
        coverage.ranToEnd = false
        for index in coverage.problems.indices { coverage.problems[index].message = text }
        return .fixture(owner: text, groups, coverage: coverage)
    }
}

extension NotificationFormat {
    /// The messages as JSON, and in bytes.
    func values(_ notification: Notification) throws -> [JSONValue] {
        try messages(notification).map { try JSONDecoder().decode(JSONValue.self, from: Data($0)) }
    }
}

extension JSONValue {
    /// The text, where it is one.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The elements, where it is an array.
    var elements: [JSONValue] {
        if case .array(let array) = self { array } else { [] }
    }

    /// Every object in it, itself included.
    var objects: [JSONValue] {
        switch self {
        case .object(let object): [self] + object.keys.sorted().flatMap { object[$0]?.objects ?? [] }
        case .array(let array): array.flatMap(\.objects)
        default: []
        }
    }
}
