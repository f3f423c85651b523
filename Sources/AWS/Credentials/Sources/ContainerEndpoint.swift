import HTTP

/// Where a container gets the credentials of its task or pod, as ECS and EKS say in its environment.
///
/// Source: "Container credential provider" in the AWS SDKs and tools reference guide.
struct ContainerEndpoint: Sendable, Equatable {
    /// What is sent in `Authorization`.
    enum Authorization: Sendable, Equatable {
        case none
        case value(String)
        /// A file whose text is replaced while a program runs.
        case file(String)
    }

    /// The address.
    let url: String
    /// What is sent in `Authorization`.
    let authorization: Authorization

    /// What the environment says; `nil` when it says nothing.
    ///
    /// Without TLS only hosts of the machine, of ECS and of EKS are asked: whoever can set a variable is not to learn the
    /// token of the container.
    ///
    /// - Throws: ``CredentialError/misconfigured(_:reason:remedy:)``.
    init?(_ environment: Environment) throws(CredentialError) {
        if let file = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] {
            authorization = .file(file)
        } else {
            authorization = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"].map { .value($0) } ?? .none
        }
        if let path = environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] {
            guard path.hasPrefix("/") else { throw Self.refusal("the relative address does not begin with a slash") }
            url = "http://169.254.170.2" + path
        } else if let full = environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] {
            guard Self.isAllowed(full) else {
                throw Self.refusal(
                    "the address is neither https nor of this machine, 169.254.170.2, 169.254.170.23 or fd00:ec2::23"
                )
            }
            url = full
        } else {
            return nil
        }
    }

    private static func refusal(_ reason: String) -> CredentialError {
        .misconfigured(
            CredentialSource(.container),
            reason: reason,
            remedy: "Correct AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or AWS_CONTAINER_CREDENTIALS_FULL_URI."
        )
    }

    private static func isAllowed(_ url: String) -> Bool {
        guard let host = Host(url: url) else { return false }
        return url.lowercased().hasPrefix("https://") || host.isLoopback || hosts.contains(host)
    }

    /// The hosts of ECS and of EKS.
    private static let hosts: Set<Host> = [
        .v4([169, 254, 170, 2]), .v4([169, 254, 170, 23]),
        .v6([0xFD, 0, 0x0E, 0xC2] + [UInt8](repeating: 0, count: 11) + [0x23]),
    ]
}
