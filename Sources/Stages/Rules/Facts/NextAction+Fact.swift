extension NextAction {
    /// What a rule may name in braces.
    enum Fact: String, Sendable, CaseIterable {
        /// The failed container's name.
        case container
        /// The last part of the image's name, with its tag or the beginning of its digest.
        case image
        /// The image's tag.
        case tag
        /// The task definition's family and revision.
        case definition
        /// The exit code.
        case exit
        /// The name of the role that was refused, or else of the one that ECS itself uses.
        case role
        /// The name of the role that the application uses.
        case taskRole
        /// How much memory the container may use, such as `2048 MiB`.
        case memory
        /// The log group that the container writes to.
        case logGroup
        /// The action of IAM that was refused, such as `secretsmanager:GetSecretValue`.
        case permission
        /// The secret, parameter, repository, log group or whatever else is missing or was refused.
        case resource
        /// The host that could not be reached.
        case host
        /// The program that could not be started.
        case executable

        /// What stands there when the fact is not known.
        var generic: String {
            switch self {
            case .container: "the container"
            case .image: "the image"
            case .tag: "the tag"
            case .definition: "the task definition"
            case .exit: "a failure"
            case .role: "the execution role"
            case .taskRole: "the task role"
            case .memory: "its limit"
            case .logGroup: "the log group"
            case .permission: "the permission"
            case .resource: "the resource"
            case .host: "the host"
            case .executable: "the command"
            }
        }

        /// How many characters of it are shown, so that the line fits a phone; the middle of a longer one is cut out.
        ///
        /// The longest permission that ECS asks for, `ecr:BatchCheckLayerAvailability`, and most of its hosts fit.
        var limit: Int {
            switch self {
            case .permission, .host: 36
            default: 28
            }
        }

        /// The fact as it may be shown; `nil` where it is not well formed.
        ///
        /// It may come from hostile text. So nothing is let through but what names of AWS and of files are made of,
        /// beginning as they do.
        func shown(_ text: String) -> String? {
            let bytes = text.utf8
            guard let first = bytes.first, bytes.count <= 512, bytes.allSatisfy(isPlain),
                Self.isAlphanumeric(first) || "/._".utf8.contains(first), bytes.contains(where: Self.isAlphanumeric)
            else { return nil }
            if bytes.count <= limit { return text }
            // The cut would leave parts of a key that nobody recognises any more.
            guard Secrets.removed(from: text) == text else { return nil }
            return String(decoding: bytes.prefix(limit / 2 - 1), as: UTF8.self) + "…"
                + String(decoding: bytes.suffix(limit / 2), as: UTF8.self)
        }

        private func isPlain(_ byte: UInt8) -> Bool {
            if Self.isAlphanumeric(byte) { return true }
            return switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ","),
                UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "-"):
                true
            // A command that was written as one word keeps its spaces.
            case UInt8(ascii: " "): self == .executable || self == .memory
            default: false
            }
        }

        private static func isAlphanumeric(_ byte: UInt8) -> Bool { ByteText.isAlphanumeric(byte) }
    }
}
