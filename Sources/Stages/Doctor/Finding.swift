import AWS

/// What one check came to.
public struct Finding: Sendable, Hashable, Encodable {
    /// How good it is.
    public enum State: String, Sendable, Encodable {
        /// As it should be.
        case ok
        /// A sweep works, but not as well as it could.
        case warning
        /// Something cannot be swept.
        case failure
    }

    /// What was checked, such as `credentials`.
    public let check: String
    /// Whose, or where: a profile, an account, a region.
    public let subject: String
    /// How good it is.
    public let state: State
    /// What was found.
    public let message: String
    /// What to do about it; `nil` where nothing is to be done.
    public let remedy: String?

    /// Makes a finding; its texts are cut to a bounded length and their controls are replaced.
    public init(_ state: State, _ check: String, of subject: String, _ message: String, remedy: String? = nil) {
        self.state = state
        self.check = check
        self.subject = subject.plain(limit: 256)
        self.message = message.plain(limit: 1024)
        self.remedy = remedy?.plain(limit: 1024)
    }

    /// What an error of AWS's says of an operation.
    init(_ check: String, of subject: String, _ operation: AWSOperation, failed error: AWSError) {
        let name = operation.action ?? operation.rawValue
        let message = "\(name): \(error)"
        if error.isCancellation {
            self.init(.failure, check, of: subject, "\(name): there was no time left for it")
        } else if error.isThrottle {
            let remedy = "Others use this quota too. Sweep with a smaller --quota-share, or at another time."
            self.init(.warning, check, of: subject, message, remedy: remedy)
        } else if error.isExpiredCredentials {
            self.init(.failure, check, of: subject, message, remedy: "Get new credentials, and try again.")
        } else if error.isRegionNotEnabled {
            let remedy = "Enable the region for the account, or leave it out; if every region says so, check the keys."
            self.init(.warning, check, of: subject, message, remedy: remedy)
        } else if error.isAccessDenied {
            self.init(.failure, check, of: subject, message, remedy: Self.allow(name))
        } else {
            self.init(.failure, check, of: subject, message)
        }
    }

    private static func allow(_ action: String) -> String {
        "Allow \(action); 'ecs-sweep iam-policy' with these options prints the policy of the keys, "
            + "with --for member that of the role in each account."
    }
}
