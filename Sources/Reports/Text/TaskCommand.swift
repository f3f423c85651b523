import Stages

/// The command that shows the most recent task of a group: the way from a row of the table to the evidence.
///
/// There is one only where every part of it is what AWS allows in a name: the parts come from files too, and the
/// command is made to be pasted into a shell.
struct TaskCommand: Equatable {
    /// The most groups that a report has commands for.
    static let limit = 3

    /// The service and the account that the task belongs to (hostile text).
    let title: String
    /// The words of the command; a line may end after each of them.
    let words: [String]

    /// The command for the group, or `nil` where the ARN of its first example does not name task and cluster.
    init?(_ group: FailureGroup) {
        // arn:aws:ecs:REGION:ACCOUNT:task/CLUSTER/ID, or task/ID in accounts that still have short ARNs.
        guard let arn = group.examples.first?.taskArn.split(separator: ":", omittingEmptySubsequences: false),
            arn.count == 6
        else { return nil }
        let path = arn[5].split(separator: "/")
        guard let cluster = path.count == 3 ? path[1] : group.clusters.first?.split(separator: "/").last,
            let id = path.last, path.first == "task", [2, 3].contains(path.count),
            [arn[3], arn[4], cluster, id].allSatisfy(Self.isName)
        else { return nil }
        title = "\(group.service) in account \(arn[4])"
        words = ["aws ecs describe-tasks", "--region \(arn[3])", "--cluster \(cluster)", "--tasks \(id)"]
    }

    /// The commands for the first groups that have one.
    static func commands(for groups: [FailureGroup]) -> [Self] {
        groups.prefix(limit).compactMap(Self.init)
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && !text.hasPrefix("-")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
