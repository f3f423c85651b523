/// How many tasks failed in a region of an account.
public struct PlaceFailures: Sendable, Hashable {
    /// The account's twelve digits, or a word where it is not known.
    public var account: String
    /// The region's name, or a word where it is not known.
    public var region: String
    /// How many tasks failed there.
    public var failed: Int

    /// Makes a count.
    public init(account: String, region: String, failed: Int) {
        self.account = account
        self.region = region
        self.failed = failed
    }

    /// The count without secrets in what a file may have given for names.
    var withoutSecrets: Self {
        Self(account: account.withoutSecrets, region: region.withoutSecrets, failed: failed)
    }
}
