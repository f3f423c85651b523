/// The name of a resource of AWS: `arn:partition:service:region:account:resource`.
struct ARN: Sendable, Hashable {
    let partition: String
    let account: String

    /// Takes a text apart; `nil` when it is no ARN.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[5].isEmpty else { return nil }
        partition = String(parts[1])
        account = String(parts[4]).plain(limit: 12)
    }
}
