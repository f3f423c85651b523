import AWS

/// Tells why a task stopped, by rules over its stop code, reasons and exit codes.
///
/// Text outranks numbers, and words that name a cause outrank words that name a kind of error. The same task always gets
/// the same verdict; nothing is read but what is given, and no text, however long or hostile, makes it fail.
public struct RuleClassifier: Sendable {
    /// How many Unicode scalars of a reason a verdict keeps.
    static let reasonLimit = 512

    /// `nil` for the rules that ship, which are not compiled before a task is classified.
    private let custom: RuleBook?

    /// The rules that ship with this library.
    public static let standard = RuleClassifier()

    /// Makes a classifier with the rules that ship with this library.
    public init() {
        custom = nil
    }

    /// Makes a classifier that asks a user's rules first, in their order, and then those that ship with this library.
    public init(custom file: RulesFile) {
        custom = RuleBook(RuleBook.standardRules, after: file.rules)
    }

    private var book: RuleBook { custom ?? .standard }

    /// Reads a task: all that the rules can tell of it before anything is fetched.
    public func assess(_ stopped: StoppedTask) -> AssessedTask {
        let reading = TaskReading(stopped, book: book)
        return AssessedTask(
            reading,
            rules: self,
            isCertainlyClean: isCertainlyClean(reading),
            needsDefinition: needsDefinition(reading)
        )
    }

    /// Why the task stopped.
    ///
    /// - Parameter evidence: What else is known of the task. Without its definition a task of several containers may be
    ///   blamed on the wrong one, and the verdict is less sure; see ``AssessedTask/needsDefinition``.
    public func classify(_ stopped: StoppedTask, with evidence: FurtherEvidence = FurtherEvidence()) -> Verdict {
        classify(TaskReading(stopped, book: book), with: evidence)
    }

    /// Why the task stopped that was read by this classifier.
    func classify(_ read: TaskReading, with evidence: FurtherEvidence) -> Verdict {
        var reading = read
        if let definition = evidence.definition { reading.learn(definition) }
        let task = reading.stopped.task
        let failed = FailedContainer.choose(reading.containers)
        let seen = reading.evidence(failed: failed)
        let own = book.rule(for: seen)
        let line = book.isOpenToLogs(own.rule, seen) ? failureLine(in: evidence.logLines) : nil
        let told = line.flatMap { book.rule(for: seen, toldBy: $0, insteadOf: own.rule) }
        let match = told ?? own
        let rule = match.rule
        let container = blamed(failed, of: task)
        let words =
            line.map { "Essential container exited (exit \(seen.exitCode ?? 0)): \($0.text)" }
            ?? reason(of: match, in: reading, failed: failed)
        var facts = ActionFacts(task: task, container: container, evidence: evidence, reason: words)
        return Verdict(
            bucket: rule.bucket,
            cause: rule.cause,
            confidence: confidence(of: rule, in: reading, failed: failed, toldByLog: told != nil),
            decidedBy: rule.decider,
            reason: Self.bounded(words),
            nextAction: match.action.text { facts.value($0) },
            container: container?.name,
            exitCode: container?.exitCode,
            logLine: line?.text
        )
    }

    /// The container whose log could tell more than ECS does; `nil` where the verdict rests on more than an exit code.
    ///
    /// Only a container that ended by itself is worth the look: one that was stopped has logged what happened to it on
    /// the way, which is not why.
    func containerToldByLogs(_ stopped: StoppedTask, definition: ECSTaskDefinition?) -> String? {
        var reading = TaskReading(stopped, book: book)
        if let definition { reading.learn(definition) }
        guard let failed = FailedContainer.choose(reading.containers) else { return nil }
        let evidence = reading.evidence(failed: failed)
        return book.isOpenToLogs(book.rule(for: evidence).rule, evidence) ? stopped.task.containers[failed].name : nil
    }

    private func failureLine(in lines: [String]) -> FailureLine? {
        // Options of the Java machine name the error that they are about.
        FailureLine(in: lines) { !$0.contains("XX:") && book.matcher.scan($0).intersects(book.hints.outOfMemory) }
    }

    /// The words or the stop code must say so, every container that could be the essential one must agree, and the task
    /// must have come to its end.
    private func isCertainlyClean(_ reading: TaskReading) -> Bool {
        let task = reading.stopped.task
        guard task.lastStatus == nil || task.lastStatus == "STOPPED",
            task.containers.allSatisfy({ ($0.reason ?? "").isEmpty })
        else { return false }
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

    /// The rule's confidence, less where it is a guess which container failed and another one would give another verdict.
    ///
    /// A user's rule is as sure as the user.
    private func confidence(of rule: Rule, in reading: TaskReading, failed: Int?, toldByLog: Bool) -> Confidence {
        if rule.decider == .customRules { return rule.confidence }
        // What an application says of itself is never certain.
        if toldByLog { return min(rule.confidence, .medium) }
        guard needsDefinition(reading, chosen: failed.map { ($0, rule) }) else { return rule.confidence }
        return rule.rank == .exitCode ? .low : rule.confidence.lowered
    }

    /// Whether nothing but the definition tells which of several containers failed, and the bucket or the cause depends
    /// on it.
    ///
    /// - Parameter chosen: one of those that may have failed and the rule for it, where that is known already.
    private func needsDefinition(_ reading: TaskReading, chosen: (container: Int, rule: Rule)? = nil) -> Bool {
        guard reading.containers.count > 1, reading.containers.contains(where: { $0.essential == nil }) else {
            return false
        }
        let possible = FailedContainer.possible(reading.containers)
        guard let first = possible.first else { return false }
        if reading.endedByItself, possible.contains(where: reading.mayBeKilledAfterCleanEnd) { return true }
        let rule = chosen?.rule ?? book.rule(for: reading.evidence(failed: first)).rule
        return possible.contains { failed in
            if failed == chosen?.container ?? first { return false }
            let other = book.rule(for: reading.evidence(failed: failed)).rule
            return other.bucket != rule.bucket || other.cause != rule.cause
        }
    }

    /// The words that the verdict rests on, or else the most telling ones that there are.
    private func reason(of match: CompiledRule, in reading: TaskReading, failed: Int?) -> String {
        let task = reading.stopped.task
        let stopped = task.stoppedReason ?? ""
        let own = failed.flatMap { task.containers[$0].reason } ?? ""
        if let failed, !own.isEmpty, match.restsOn(container: reading.containers[failed].words) { return own }
        if match.rule.rank != .exitCode, !stopped.isEmpty, match.restsOn(stopped: reading.stoppedWords) {
            return stopped
        }
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
        // A text has no more scalars than bytes, and these need not be counted.
        if text.utf8.count <= reasonLimit { return text }
        let scalars = text.unicodeScalars
        if scalars.index(scalars.startIndex, offsetBy: reasonLimit + 1, limitedBy: scalars.endIndex) == nil {
            return text
        }
        // Secrets go before the cut, which would leave one half of a key that nobody recognises.
        let start = beginning(of: text, reasonLimit * 2)
        var readable = Secrets.removed(from: start)
        // What is left reaches to the end of what was looked through, where half a key may stand.
        if readable.unicodeScalars.count < reasonLimit { readable = Secrets.removed(from: wholeWords(start, of: text)) }
        return beginning(of: readable, reasonLimit - 1) + "…"
    }

    /// The beginning of a text without the word in which it ends: half a key is not recognised either.
    private static func wholeWords(_ beginning: String, of text: String) -> String {
        guard beginning.utf8.count < text.utf8.count, let space = beginning.utf8.lastIndex(of: 0x20) else {
            return beginning
        }
        return String(beginning[..<space])
    }

    /// The first scalars of a text: a slice of it, for putting them together one by one takes longer than all rules.
    private static func beginning(of text: String, _ limit: Int) -> String {
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
        return end.map { String(text[..<$0]) } ?? text
    }
}
