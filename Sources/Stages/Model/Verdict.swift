/// Why one task stopped, and what to do about it.
public struct Verdict: Sendable, Equatable {
    /// The kind of failure, or ``Bucket/benign``.
    public var bucket: Bucket
    /// The finer cause within the bucket, in the form `image-pull.access-denied`: stable, lower case.
    public var cause: String
    /// How sure the verdict is.
    public var confidence: Confidence
    /// Who decided.
    public var decidedBy: Decider
    /// The words that the verdict rests on, as ECS wrote them (hostile text).
    public var reason: String
    /// The line of the failed container's log that the reason tells, where it tells one (hostile text without secrets).
    public var logLine: String?
    /// What to do next, in one short line.
    public var nextAction: String
    /// The container that failed, where one did.
    public var container: String?
    /// What that container exited with, where it ran.
    public var exitCode: Int?

    /// Makes a verdict.
    public init(
        bucket: Bucket,
        cause: String,
        confidence: Confidence,
        decidedBy: Decider = .rules,
        reason: String,
        nextAction: String,
        container: String? = nil,
        exitCode: Int? = nil,
        logLine: String? = nil
    ) {
        self.bucket = bucket
        self.cause = cause
        self.confidence = confidence
        self.decidedBy = decidedBy
        self.reason = reason
        self.nextAction = nextAction
        self.container = container
        self.exitCode = exitCode
        self.logLine = logLine
    }
}
