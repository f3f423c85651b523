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

    /// Reads the settings; `nil` when the service is not to be asked.
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
                url = try Endpoint(url: custom, source: "AWS_EC2_METADATA_SERVICE_ENDPOINT").url
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
