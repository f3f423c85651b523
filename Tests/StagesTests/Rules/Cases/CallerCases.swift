import Stages

extension RuleCase {
    /// Tasks that somebody stopped with words of his own, which sound like the platform's.
    static let callers: [RuleCase] = [
        stopped(.unknown, "host maintenance tonight, stopping by hand"),
        stopped(.unknown, "Spot instance testing finished; instance terminated by me"),
        stopped(.unknown, "out of memory alarms, restarting"),
        stopped(.unknown, "restart: failing health checks"),
        stopped(.benign, "Rolled back by on-call", group: "service:web"),
        stopped(.benign, "Spot interruption drill", group: "service:web"),
        stopped(.benign, "Cancelling: free IP addresses check", group: "service:web"),
    ]

    private static func stopped(_ bucket: Bucket, _ reason: String, group: String = "family:job") -> RuleCase {
        let cause = bucket == .benign ? "replaced.by-user" : "stopped.by-user"
        return RuleCase(reason, bucket, cause, reason, code: "UserInitiated", group: group, TestContainer(exit: 143))
    }
}
