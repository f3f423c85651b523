import HTTP

/// How the metadata service of an EC2 instance is asked, as the environment and the profile say.
///
/// Source: "IMDS credential provider" in the AWS SDKs and tools reference guide.
struct InstanceMetadata: Sendable, Equatable {
    /// The address without a slash at its end.
    let url: String
    /// The longest time for a request: where there is no such service, nothing answers.
    let timeLimit: Duration
    /// How often a request is tried.
    let attempts: Int

    /// The service's own addresses.
    private static let hosts: Set<Host> = [
        .v4([169, 254, 169, 254]), .v6([0xFD, 0, 0x0E, 0xC2] + [UInt8](repeating: 0, count: 10) + [0x02, 0x54]),
    ]

    /// Reads the settings; `nil` when the service is not to be asked.
    ///
    /// Without TLS only this machine and the service's own addresses are asked: who answers says whose keys are used.
    ///
    /// - Throws: ``CredentialError/misconfigured(_:reason:remedy:)``.
    init?(_ environment: Environment, profile: ConfigSection?) throws(CredentialError) {
        if environment["AWS_EC2_METADATA_DISABLED"]?.lowercased() == "true" { return nil }
        func value(_ variable: String, _ key: String) -> String? { environment[variable] ?? profile?[key] }
        func number(_ variable: String, _ key: String) -> Int {
            value(variable, key).flatMap { Int($0) }.flatMap { (1...60).contains($0) ? $0 : nil } ?? 1
        }
        timeLimit = .seconds(number("AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout"))
        attempts = number("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts")
        if let custom = value("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint") {
            do throws(EndpointError) {
                let source = "AWS_EC2_METADATA_SERVICE_ENDPOINT"
                url = try Endpoint(
                    url: custom,
                    source: source,
                    mayBePlain: { $0.isLoopback || Self.hosts.contains($0) },
                    refusal: EndpointError(
                        source: source,
                        reason: "the address is neither https nor of this machine, 169.254.169.254 or fd00:ec2::254",
                        remedy: "Correct \(source) or ec2_metadata_service_endpoint."
                    )
                ).url
            } catch {
                throw .misconfigured(CredentialSource(.instance), reason: error.reason, remedy: error.remedy)
            }
            return
        }
        let mode = value("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode") ?? "ipv4"
        switch mode.lowercased() {
        case "ipv4": url = "http://169.254.169.254"
        case "ipv6": url = "http://[fd00:ec2::254]"
        default:
            throw .misconfigured(
                CredentialSource(.instance),
                reason: "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is neither IPv4 nor IPv6",
                remedy: "Correct it."
            )
        }
    }
}
