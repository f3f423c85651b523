/// A stopped task with its verdict.
public struct ClassifiedTask: Sendable, Equatable {
    /// The task.
    public var stopped: StoppedTask
    /// Why it stopped.
    public var verdict: Verdict
    /// Whose it is; `nil` where nobody said.
    public var owner: String?

    /// Makes a classified task.
    public init(stopped: StoppedTask, verdict: Verdict, owner: String? = nil) {
        self.stopped = stopped
        self.verdict = verdict
        self.owner = owner
    }
}
