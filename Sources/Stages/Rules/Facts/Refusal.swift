/// What IAM refused to whom, as AWS's services put it.
///
/// `User: arn:aws:sts::111122223333:assumed-role/NAME/session is not authorized to perform: ACTION on resource: ARN`.
/// Source: the IAM user guide, "Troubleshoot access denied error messages".
enum Refusal {
    /// The prefixes of actions that ECS or a container needs while a task starts; others are only believed where the
    /// sentence says that they are actions.
    private static let services: Set<String> = [
        "ecr", "ecr-public", "secretsmanager", "ssm", "ssmmessages", "kms", "logs", "sts", "s3", "elasticfilesystem",
        "iam", "ec2", "ecs", "fsx", "firehose", "kinesis",
    ]

    /// The action that was refused, such as `secretsmanager:GetSecretValue`.
    static func permission(in text: ByteText) -> String? {
        for phrase in ["to perform:", "to perform the following operation:", "to perform ", "policy allows the "] {
            if let word = text.word(behind: [phrase]), isAction(word) { return word }
        }
        var start = 0
        while let colon = text.end(of: ":", from: start) {
            start = colon
            var first = colon - 1
            while first > 0, ByteText.isAlphanumeric(text[first - 1]) || text[first - 1] == UInt8(ascii: "-") {
                first -= 1
            }
            guard services.contains(text.string(first..<colon - 1)) else { continue }
            let action = text.string(first..<text.end(from: colon, while: ByteText.isAlphanumeric))
            if isAction(action) { return action }
        }
        return nil
    }

    /// The role that was refused, or that could not be assumed.
    static func role(in text: ByteText) -> String? {
        if let start = text.end(of: ":assumed-role/") {
            let end = text.end(from: start) { ByteText.isName($0) && $0 != UInt8(ascii: "/") }
            return name(text.string(start..<end))
        }
        guard let start = text.end(of: "assume the role") ?? text.end(of: "assume role"),
            let arn = text.word(at: start), ByteText(evidence: arn).end(of: ":role/") != nil
        else { return nil }
        return arn.split(separator: "/").last.flatMap { name(String($0)) }
    }

    /// What the action was asked of: a name or an ARN.
    static func resource(in text: ByteText) -> String? {
        text.word(behind: ["on resource:", "on the resource:"])
    }

    private static func isAction(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (2...32).contains(parts[0].count), (3...64).contains(parts[1].count) else {
            return false
        }
        return parts[0].allSatisfy { ByteText.isLower($0) || ByteText.isDigit($0) || $0 == UInt8(ascii: "-") }
            && ByteText.isUpper(parts[1][parts[1].startIndex]) && parts[1].allSatisfy(ByteText.isAlphanumeric)
    }

    /// The text, where a role may be called so.
    ///
    /// Source: the IAM API reference, CreateRole: at most 64 of `[\w+=,.@-]`.
    private static func name(_ text: String) -> String? {
        (1...64).contains(text.utf8.count) ? text : nil
    }
}
