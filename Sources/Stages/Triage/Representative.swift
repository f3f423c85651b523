/// The most recent of the failures that share a signature.
public struct Representative: Sendable, Equatable {
    /// The index of the signature in ``Tally/signatures``.
    public var signature: Int
    /// The task.
    public var task: ClassifiedTask

    /// Makes a representative.
    public init(signature: Int, task: ClassifiedTask) {
        self.signature = signature
        self.task = task
    }
}
