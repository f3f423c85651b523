/// A case that has no figures, because this machine cannot run it or it failed: it is named in the output, so that nobody takes its silence for a result.
package struct MissingPeer: Sendable, Codable {
    /// The case.
    package let name: String
    /// What it lacks, or how it failed.
    package let reason: String

    /// Names a case and why it has no figures.
    package init(_ name: String, reason: String) {
        self.name = name
        self.reason = reason
    }
}
