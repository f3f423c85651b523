/// The kind of a failure: whose problem it is.
public enum Bucket: String, Sendable, CaseIterable, Codable {
    /// The application failed by itself.
    case codeBug = "CODE_BUG"
    /// It ran out of memory.
    case oom = "OOM"
    /// The platform had no capacity or took it away: hosts, network interfaces, spot, disk.
    case resource = "RESOURCE"
    /// Something is set up wrong: image, secret, permission, network, command.
    case config = "CONFIG"
    /// It failed and the evidence does not tell why.
    case unknown = "UNKNOWN"
    /// No failure: a clean exit, a deployment, a scale-in, a service's task that somebody stopped.
    case benign = "BENIGN"
}
