/// A case that this machine cannot run: it is named in the output, so that nobody takes its silence for a result.
package struct MissingPeer: Sendable, Codable {
    /// The case.
    package let name: String
    /// What it lacks.
    package let reason: String

    /// Names a case and what it lacks.
    package init(_ name: String, reason: String) {
        self.name = name
        self.reason = reason
    }
}
