/// A stopped task with its verdict.
public struct ClassifiedTask: Sendable, Equatable {
    /// The task.
    public var stopped: StoppedTask
    /// Why it stopped.
    public var verdict: Verdict

    /// Makes a classified task.
    public init(stopped: StoppedTask, verdict: Verdict) {
        self.stopped = stopped
        self.verdict = verdict
    }
}
