import AWS

/// Tells why a task stopped, by rules over its stop code, reasons and exit codes.
///
/// Text outranks numbers, and words that name a cause outrank words that name a kind of error. The same task always gets
/// the same verdict; nothing is read but the task and its definition, and no text, however long or hostile, makes it fail.
public struct RuleClassifier: Sendable {
    /// How many Unicode scalars of a reason a verdict keeps.
    static let reasonLimit = 512

    private let book: RuleBook

    /// The rules that ship with this library.
    public static let standard = RuleClassifier()

    /// Makes a classifier with the rules that ship with this library.
    public init() {
        book = .standard
    }

    /// Why the task stopped.
    ///
    /// - Parameter evidence: What else is known of the task. Without its definition a task of several containers may be
    ///   blamed on the wrong one; see ``needsDefinition(_:)``.
    public func classify(_ stopped: StoppedTask, with evidence: FurtherEvidence = FurtherEvidence()) -> Verdict {
        let definition = evidence.definition
        let task = stopped.task
        let reading = TaskReading(definition.map(task.withEssentials(of:)) ?? task, book: book)
        let failed = FailedContainer.choose(reading.containers)
        let match = book.rule(for: reading.evidence(failed: failed))
        let rule = match.rule
        let container = blamed(failed, of: task)
        return Verdict(
            bucket: rule.bucket,
            cause: rule.cause,
            confidence: confidence(of: rule, in: reading, failed: failed),
            reason: Self.bounded(reason(of: match, task: task, reading: reading, failed: failed)),
            nextAction: match.action.text { fact in
                fact.value(task: task, container: container, definition: definition)
            },
            container: container?.name,
            exitCode: container?.exitCode
        )
    }

    /// Whether the verdict could change with the task definition: the task has several containers, some of them of unknown
    /// importance, and it matters which one failed.
    public func needsDefinition(_ stopped: StoppedTask) -> Bool {
        let containers = stopped.task.containers
        guard containers.count > 1, containers.contains(where: { $0.essential == nil }) else { return false }
        let reading = TaskReading(stopped.task, book: book)
        let possible = FailedContainer.possible(reading.containers)
        let first = book.rule(for: reading.evidence(failed: possible.first)).rule
        return possible.dropFirst().contains { failed in
            let other = book.rule(for: reading.evidence(failed: failed)).rule
            return other.bucket != first.bucket || other.cause != first.cause
        }
    }

    /// Whether the task stopped without failure whatever its definition says, so that it may be dropped unclassified.
    ///
    /// It errs on the side of false: the words or the stop code must say so, every container that could be the essential
    /// one must agree, and the task must have come to its end.
    public func isCertainlyClean(_ stopped: StoppedTask) -> Bool {
        let task = stopped.task
        guard task.lastStatus == nil || task.lastStatus == "STOPPED",
            task.containers.allSatisfy({ ($0.reason ?? "").isEmpty })
        else { return false }
        let reading = TaskReading(task, book: book)
        func isClean(_ failed: Int?) -> Bool {
            let rule = book.rule(for: reading.evidence(failed: failed)).rule
            return rule.bucket == .benign && rule.confidence == .high
        }
        if reading.containers.isEmpty { return isClean(nil) }
        return FailedContainer.possible(reading.containers).allSatisfy(isClean)
    }

    /// The container that the verdict names: none of several when nothing tells them apart.
    private func blamed(_ failed: Int?, of task: ECSTask) -> ECSContainer? {
        guard let failed else { return nil }
        let container = task.containers[failed]
        let saysSomething = container.exitCode != nil || !(container.reason ?? "").isEmpty
        return saysSomething || task.containers.count == 1 ? container : nil
    }

    /// The rule's confidence, less when a number decides and it is a guess whose number it is.
    private func confidence(of rule: Rule, in reading: TaskReading, failed: Int?) -> Confidence {
        guard rule.rank == .exitCode, let failed, reading.containers.count > 1 else { return rule.confidence }
        if reading.containers[failed].essential == true { return rule.confidence }
        let codes = Set(reading.containers.map(\.exitCode))
        return codes.count == 1 ? rule.confidence : min(rule.confidence, .low)
    }

    /// The words that the verdict rests on, or else the most telling ones that there are.
    private func reason(of match: CompiledRule, task: ECSTask, reading: TaskReading, failed: Int?) -> String {
        let stopped = task.stoppedReason ?? ""
        let own = failed.flatMap { task.containers[$0].reason } ?? ""
        if let failed, !own.isEmpty, match.restsOn(reading.containers[failed].words) { return own }
        if match.rule.rank != .exitCode, !stopped.isEmpty, match.restsOn(reading.stoppedWords) { return stopped }
        if let failed, match.rule.rank == .exitCode, let code = task.containers[failed].exitCode {
            if !own.isEmpty { return own }
            return reading.endedByItself || stopped.isEmpty ? "Essential container exited (exit \(code))" : stopped
        }
        if !own.isEmpty { return own }
        if !stopped.isEmpty { return stopped }
        return task.stopCode.flatMap { $0.isEmpty ? nil : $0 } ?? "ECS gives no reason"
    }

    /// At most ``reasonLimit`` scalars of a text; scalars and not characters, because one character has no bound.
    private static func bounded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if scalars.index(scalars.startIndex, offsetBy: reasonLimit + 1, limitedBy: scalars.endIndex) == nil {
            return text
        }
        // Secrets go before the cut, which would leave one half of a key that nobody recognises.
        let readable = Secrets.removed(from: String(String.UnicodeScalarView(scalars.prefix(reasonLimit * 2))))
        return String(String.UnicodeScalarView(readable.unicodeScalars.prefix(reasonLimit - 1))) + "…"
    }
}

extension ECSTask {
    /// The task with the definition's word on which containers are essential, where the task itself does not tell.
    fileprivate func withEssentials(of definition: ECSTaskDefinition) -> Self {
        guard containers.count > 1 else { return self }
        var result = self
        for index in containers.indices where containers[index].essential == nil {
            let own = definition.containerDefinitions.first { $0.name == containers[index].name }
            result.containers[index].essential = own.map { $0.essential ?? true }
        }
        return result
    }
}

extension NextAction.Fact {
    /// The fact, where it is known.
    fileprivate func value(task: ECSTask, container: ECSContainer?, definition: ECSTaskDefinition?) -> String? {
        switch self {
        case .container: container?.name
        case .image: container?.image.flatMap(Self.lastPart)
        case .definition: (task.taskDefinitionArn ?? definition?.taskDefinitionArn).flatMap(Self.lastPart)
        case .exit: container?.exitCode.map(String.init)
        case .role: definition?.executionRoleArn.flatMap(Self.lastPart)
        }
    }

    private static func lastPart(_ path: String) -> String? {
        path.split(separator: "/").last.map(String.init)
    }
}
