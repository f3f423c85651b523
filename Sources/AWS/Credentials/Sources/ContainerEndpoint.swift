#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

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
        let lower = url.lowercased()
        let authority = RequestTarget(lower).host
        guard !authority.isEmpty, !authority.contains("@"), !authority.contains("\\") else { return false }
        if lower.hasPrefix("https://") { return true }
        guard lower.hasPrefix("http://") else { return false }
        let host: Substring
        if authority.hasPrefix("[") {
            host = authority.dropFirst().prefix { $0 != "]" }
        } else {
            host = authority.prefix { $0 != ":" }
        }
        return host == "localhost" || isAllowed(address: String(host))
    }

    /// Whether an address is one that may be asked in the clear; names, and odd spellings of addresses, are not.
    private static func isAllowed(address: String) -> Bool {
        var v4 = in_addr()
        if inet_pton(AF_INET, address, &v4) == 1 {
            let bytes = withUnsafeBytes(of: v4) { Array($0) }
            return bytes[0] == 127 || bytes == [169, 254, 170, 2] || bytes == [169, 254, 170, 23]
        }
        var v6 = in6_addr()
        guard inet_pton(AF_INET6, address, &v6) == 1 else { return false }
        let bytes = withUnsafeBytes(of: v6) { Array($0) }
        let loopback = [UInt8](repeating: 0, count: 15) + [1]
        let podIdentity: [UInt8] = [0xFD, 0, 0x0E, 0xC2] + [UInt8](repeating: 0, count: 11) + [0x23]
        return bytes == loopback || bytes == podIdentity
    }
}
