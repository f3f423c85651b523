/// What distinguishes one AWS service from another on the wire.
///
/// Source: the `metadata` of the services' models in botocore.
public struct AWSService: Sendable, Hashable {
    /// AWS's id of the service, such as `CloudWatch Logs`.
    public let id: String
    /// What its hosts begin with, such as `ecs` or `portal.sso`.
    public let name: String
    /// The name in its signatures.
    public let signingName: String
    /// How it wants to be asked.
    public let wireProtocol: WireProtocol
    /// How its hosts are named.
    let hosts: Hosts

    /// Makes a service with ordinary hosts, `<name>.<region>.<domain>`.
    ///
    /// - Parameters:
    ///   - id: AWS's id of it.
    ///   - name: What its hosts begin with.
    ///   - signingName: The name in its signatures; `nil` for that of its hosts.
    ///   - wireProtocol: How it wants to be asked.
    public init(id: String, name: String, signingName: String? = nil, wireProtocol: WireProtocol) {
        self.init(id: id, name: name, signingName: signingName, wireProtocol: wireProtocol, hosts: Hosts())
    }

    init(id: String, name: String, signingName: String? = nil, wireProtocol: WireProtocol, hosts: Hosts) {
        self.id = id
        self.name = name
        self.signingName = signingName ?? name
        self.wireProtocol = wireProtocol
        self.hosts = hosts
    }

    /// What the hosts of a service have of their own.
    ///
    /// Source: the services' endpoint rule sets in botocore.
    struct Hosts: Sendable, Hashable {
        /// What has a host of its own.
        enum Scope: Sendable, Hashable {
            case region
            /// All regions share the host of one, and its signatures.
            case partition
        }

        var scope = Scope.region
        /// The endpoints that in GovCloud have FIPS-validated cryptography without saying so in their names.
        var validatedInGovCloud: Set<EndpointVariant> = []
    }

    /// The name in the variable of its own endpoint: `ECS` in `AWS_ENDPOINT_URL_ECS`.
    public var environmentName: String { String(id.map { $0 == " " ? "_" : $0 }).uppercased() }

    /// The name of its block in a `[services x]` section.
    public var configurationName: String { environmentName.lowercased() }

    /// Amazon Elastic Container Service.
    public static let ecs = Self(
        id: "ECS",
        name: "ecs",
        wireProtocol: .json11(targetPrefix: "AmazonEC2ContainerServiceV20141113")
    )

    /// AWS Security Token Service.
    public static let sts = Self(
        id: "STS",
        name: "sts",
        wireProtocol: .query(version: "2011-06-15"),
        hosts: Hosts(validatedInGovCloud: [.fips])
    )

    /// AWS Organizations.
    public static let organizations = Self(
        id: "Organizations",
        name: "organizations",
        wireProtocol: .json11(targetPrefix: "AWSOrganizationsV20161128"),
        hosts: Hosts(scope: .partition, validatedInGovCloud: [.fips, [.fips, .dualStack]])
    )

    /// AWS Account Management.
    public static let account = Self(
        id: "Account",
        name: "account",
        wireProtocol: .restJSON,
        hosts: Hosts(scope: .partition)
    )

    /// Amazon Elastic Compute Cloud.
    public static let ec2 = Self(
        id: "EC2",
        name: "ec2",
        wireProtocol: .ec2Query(version: "2016-11-15"),
        hosts: Hosts(validatedInGovCloud: [.fips])
    )

    /// Amazon CloudWatch Logs.
    public static let logs = Self(
        id: "CloudWatch Logs",
        name: "logs",
        wireProtocol: .json11(targetPrefix: "Logs_20140328"),
        hosts: Hosts(validatedInGovCloud: [.fips])
    )

    /// The portal of IAM Identity Center, which gives the keys of a role to whoever signed in.
    public static let sso = Self(
        id: "SSO",
        name: "portal.sso",
        signingName: "awsssoportal",
        wireProtocol: .restJSON,
        hosts: Hosts(validatedInGovCloud: [.fips])
    )

    /// The sign-in of IAM Identity Center.
    public static let ssoOIDC = Self(
        id: "SSO OIDC",
        name: "oidc",
        signingName: "sso-oauth",
        wireProtocol: .restJSON,
        hosts: Hosts(validatedInGovCloud: [.fips])
    )

    /// Amazon Bedrock's models.
    public static let bedrockRuntime = Self(
        id: "Bedrock Runtime",
        name: "bedrock-runtime",
        signingName: "bedrock",
        wireProtocol: .restJSON
    )
}
