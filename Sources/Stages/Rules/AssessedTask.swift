/// A stopped task as a ``RuleClassifier`` has read it.
///
/// Its texts are looked through once; whoever asks what they say looks at the same reading, which means something to
/// the same rules only.
public struct AssessedTask: Sendable {
    /// A task is handed from stage to stage, and a reading is large.
    private final class Storage: Sendable {
        let reading: TaskReading
        let rules: RuleClassifier

        init(_ reading: TaskReading, rules: RuleClassifier) {
            self.reading = reading
            self.rules = rules
        }
    }

    private let storage: Storage

    /// Whether the task stopped without failure whatever its definition says, so that it may be dropped unclassified.
    ///
    /// It errs on the side of false.
    public let isCertainlyClean: Bool

    /// Whether the verdict could change with the task definition: the task has several containers, some of them of
    /// unknown importance, and it matters which one failed.
    public let needsDefinition: Bool

    /// The task.
    public var stopped: StoppedTask { storage.reading.stopped }

    init(_ reading: TaskReading, rules: RuleClassifier, isCertainlyClean: Bool, needsDefinition: Bool) {
        storage = Storage(reading, rules: rules)
        self.isCertainlyClean = isCertainlyClean
        self.needsDefinition = needsDefinition
    }

    /// Why the task stopped.
    ///
    /// - Parameter evidence: What else is known of the task; see ``RuleClassifier/classify(_:with:)``.
    public func verdict(with evidence: FurtherEvidence = FurtherEvidence()) -> Verdict {
        storage.rules.classify(storage.reading, with: evidence)
    }
}
