/// What a reason says is missing or was refused: a secret, a parameter, a repository, a log group, a file system, a subnet.
enum NamedResource {
    /// How the ids of EC2 and EFS begin that reasons name.
    private static let idPrefixes = ["fs-", "fsap-", "subnet-", "sg-", "vol-", "snap-"]
    /// The kinds of resource that name a caller or the task, and not what it wanted.
    private static let callers: [Substring] = ["assumed-role", "user", "task", "cluster", "container-instance"]

    /// The name of the resource, without what every resource of its kind begins with.
    static func find(in text: ByteText) -> String? {
        if let refused = Refusal.resource(in: text), let name = name(of: refused) { return name }
        let named = [
            "repository with name", "invalid ssm parameters:", "pull access denied for", "log group named",
            "specified log group:", "secret with name",
        ]
        if let word = text.word(behind: named), let name = name(of: word) { return name }
        return arn(in: text) ?? object(in: text) ?? id(in: text) ?? ImageReference.find(in: text)?.repository
    }

    /// The log group that an ARN in the text names.
    static func logGroup(in text: ByteText) -> String? {
        text.end(of: ":log-group:").flatMap(text.word(at:)).flatMap { word in
            word.split(separator: ":").first.map(String.init)
        }
    }

    /// The resource within an ARN; `nil` where it is none.
    private static func resource(of arn: String) -> (service: Substring, path: Substring)? {
        // Bytes are compared, and not characters: it runs for many tasks.
        let parts = arn.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, Substring(parts[0]) == "arn" else { return nil }
        return (Substring(parts[2]), Substring(parts[5]))
    }

    /// Whether the ARN is of whom AWS refuses, or of the task.
    private static func isOfCaller(_ arn: String) -> Bool {
        guard let path = resource(of: arn)?.path, let end = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return false
        }
        return callers.contains(path[..<end])
    }

    /// The name within an ARN, or the text itself where it is none.
    ///
    /// Source: the service authorization reference, resource types of each service.
    static func name(of text: String) -> String? {
        guard let (service, resource) = resource(of: text) else {
            return text == "*" || text.hasPrefix("arn:") ? nil : text
        }
        // `type:name`, `type/name` or the name alone. A secret's ARN may be followed by the key of its JSON and its
        // version, and a log group's by a stream.
        let name: Substring? =
            switch service {
            case "secretsmanager", "logs": resource.split(separator: ":").dropFirst().first
            case "s3": resource
            case "iam", "sts": resource.split(separator: "/").last
            default: resource.drop { $0 != "/" && $0 != ":" }.dropFirst()
            }
        guard let name, !name.isEmpty, name != "*" else { return nil }
        return String(name)
    }

    /// The first ARN that is not of whom AWS refuses, nor of the task.
    private static func arn(in text: ByteText) -> String? {
        var start = 0
        while let found = text.end(of: "arn:aws", from: start) {
            start = found
            guard let arn = text.word(at: found - "arn:aws".utf8.count) else { continue }
            if !isOfCaller(arn), let name = name(of: arn) { return name }
        }
        return nil
    }

    /// An object of S3, with its bucket.
    private static func object(in text: ByteText) -> String? {
        text.end(of: "s3://").flatMap(text.word(at:))
    }

    private static func id(in text: ByteText) -> String? {
        for prefix in idPrefixes {
            var start = 0
            while let digits = text.end(of: prefix, from: start) {
                start = digits
                let end = text.end(from: digits, while: ByteText.isHex)
                let first = digits - prefix.utf8.count
                if !ByteText.isAlphanumeric(text[first - 1]), !ByteText.isAlphanumeric(text[end]),
                    (8...17).contains(end - digits)
                {
                    return text.string(first..<end)
                }
            }
        }
        return nil
    }
}
