import AWS

/// The facts that next actions name: from the task, its definition, and the words of the evidence.
///
/// Each is looked for when an action names it, and not before: most actions name one or two.
struct ActionFacts {
    /// How many log lines are searched, the last ones.
    static let logLineLimit = 50

    private let task: ECSTask
    /// The failed container, where one is known.
    private let container: ECSContainer?
    private let evidence: FurtherEvidence
    private let reason: String
    private lazy var texts = readTexts()

    /// Makes the facts.
    ///
    /// - Parameters:
    ///   - container: the container that failed, where one is known.
    ///   - reason: the words that the verdict rests on: they are asked first.
    init(task: ECSTask, container: ECSContainer?, evidence: FurtherEvidence, reason: String) {
        self.task = task
        self.container = container
        self.evidence = evidence
        self.reason = reason
    }

    /// The fact as it may be shown; `nil` where it is not known.
    mutating func value(_ fact: NextAction.Fact) -> String? {
        found(fact).flatMap(fact.shown)
    }

    private var definition: ECSTaskDefinition? { evidence.definition }

    private mutating func found(_ fact: NextAction.Fact) -> String? {
        switch fact {
        case .container: container?.name
        case .image: image?.shortName
        case .tag: image?.pulledTag
        case .definition: (task.taskDefinitionArn ?? definition?.taskDefinitionArn).map(Self.lastPart)
        case .exit: container?.exitCode.map(String.init)
        case .role: first(Refusal.role) ?? definition?.executionRoleArn.map(Self.lastPart)
        case .taskRole: definition?.taskRoleArn.map(Self.lastPart) ?? first(Refusal.role)
        case .memory: MemoryLimit.text(task: task, container: container, definition: definition)
        case .logGroup:
            definition?.container(named: container?.name)?.logConfiguration?.options?["awslogs-group"]
                ?? first(NamedResource.logGroup)
        case .permission: first(Refusal.permission)
        case .resource: first(NamedResource.find)
        case .host: first(HostName.find)
        case .executable: first(Executable.find)
        }
    }

    /// The image that the container was told to run, or else the one that the words name.
    private var image: ImageReference? {
        mutating get {
            let named = container?.image ?? definition?.container(named: container?.name)?.image
            return named.flatMap(ImageReference.init) ?? first(ImageReference.find)
        }
    }

    private mutating func first<Found>(_ find: (ByteText) -> Found?) -> Found? {
        for text in texts {
            if let found = find(text) { return found }
        }
        return nil
    }

    private func readTexts() -> [ByteText] {
        let others = [container?.reason, task.stoppedReason].compactMap(\.self).filter { !$0.isEmpty && $0 != reason }
        return ([reason] + others + evidence.logLines.suffix(Self.logLineLimit)).map(ByteText.init(evidence:))
    }

    private static func lastPart(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }
}
