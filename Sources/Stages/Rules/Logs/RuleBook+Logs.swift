/// What the words of an application's log may change in a verdict.
///
/// They are the application's and not AWS's, and whoever makes it log something may choose them. So they are asked last,
/// where nothing but an exit code decides; they can name a lack of memory, an error of the application or a full disk,
/// and nothing that ECS would have said itself.
extension RuleBook {
    /// Whether the verdict of this rule rests on an exit code alone, of a container that ended by itself, and is not the
    /// user's word.
    func isOpenToLogs(_ rule: Rule, _ evidence: Evidence) -> Bool {
        guard rule.decider == .rules, let code = evidence.exitCode, code != 0, evidence.endedByItself else {
            return false
        }
        return (rule.rank == .exitCode || rule.rank == .nothing) && rule.bucket != .benign && rule.confidence < .high
    }

    /// The rule that fits with the words of a log's line, where the line names a cause of its own.
    func rule(for evidence: Evidence, toldBy line: FailureLine, insteadOf own: Rule) -> CompiledRule? {
        var evidence = evidence
        evidence.containerWords.formUnion(matcher.scan(line.text))
        if line.kind == .outOfMemory { evidence.containerWords.formUnion(hints.outOfMemory) }
        return rules.first { compiled in
            // Who only mentions a lack of memory does not report one.
            (compiled.rule.bucket == .oom) == (line.kind == .outOfMemory)
                && Self.mayBeTold(compiled.rule, insteadOf: own, exitCode: evidence.exitCode) && compiled.fits(evidence)
        }
    }

    private static func mayBeTold(_ rule: Rule, insteadOf own: Rule, exitCode: Int?) -> Bool {
        // A user's rule asks for words of ECS, and not of a log.
        guard rule.decider == .rules, rule.rank == .cause else { return false }
        switch rule.bucket {
        // What ECS is certain of, it says itself.
        case .oom: return rule.confidence < .high
        // An exception does not end in SIGKILL, and a signal that means a crash says more than the word.
        case .codeBug: return exitCode != ExitCode.killed && (own.bucket == .unknown || own.cause.hasPrefix("app.exit"))
        case .resource: return exitCode != ExitCode.killed && rule.cause == "disk.full"
        case .config, .unknown, .benign: return false
        }
    }
}
