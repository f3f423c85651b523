/// When credentials are replaced, and what comes of a failure to.
///
/// The windows are those of AWS's SDKs. Credentials that live shorter have shorter ones: no window is longer than a part
/// of what was left when they came, so that a short life does not mean a fetch before every request.
public struct RefreshPolicy: Sendable, Hashable {
    /// Time left before the expiry at which one caller gets others while the rest use the old ones.
    public var advisory: Duration
    /// Time left before the expiry at which all callers wait for others.
    public var mandatory: Duration
    /// How long nobody tries again after a failure: a source that is down is not asked by every call of a sweep.
    public var pause: Duration

    /// Makes a policy.
    public init(
        advisory: Duration = .seconds(900),
        mandatory: Duration = .seconds(600),
        pause: Duration = .seconds(5)
    ) {
        self.advisory = advisory
        self.mandatory = mandatory
        self.pause = pause
    }
}
