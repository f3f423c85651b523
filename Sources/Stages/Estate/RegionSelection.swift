public import AWS

/// Which regions of an account are swept.
public enum RegionSelection: Sendable, Hashable {
    /// These.
    case named([Region])
    /// Every region that the account has enabled.
    case all

    /// The regions, where they are known before AWS is asked.
    public var named: [Region] {
        if case .named(let regions) = self { regions } else { [] }
    }
}
