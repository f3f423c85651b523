/// Messages of which at least one could not be delivered; the others were.
public struct UndeliveredMessages: Sendable, Equatable {
    /// How many were not delivered, those that were not even sent among them.
    public var count: Int
    /// Why the first of them was not.
    public var cause: WebhookError

    /// Makes a value.
    public init(count: Int, cause: WebhookError) {
        self.count = count
        self.cause = cause
    }
}
