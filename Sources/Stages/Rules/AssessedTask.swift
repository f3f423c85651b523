/// A stopped task as a ``RuleClassifier`` has read it.
///
/// Its texts are looked through once; the stages that ask what they say look at the same reading.
public struct AssessedTask: Sendable {
    /// A task is handed from stage to stage, and a reading is large.
    private final class Storage: Sendable {
        let stopped: StoppedTask
        let reading: TaskReading

        init(stopped: StoppedTask, reading: TaskReading) {
            self.stopped = stopped
            self.reading = reading
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
    public var stopped: StoppedTask { storage.stopped }

    var reading: TaskReading { storage.reading }

    init(stopped: StoppedTask, reading: TaskReading, isCertainlyClean: Bool, needsDefinition: Bool) {
        storage = Storage(stopped: stopped, reading: reading)
        self.isCertainlyClean = isCertainlyClean
        self.needsDefinition = needsDefinition
    }
}
