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

    /// Makes a service; its signatures have the name of its hosts unless another is given.
    public init(id: String, name: String, signingName: String? = nil, wireProtocol: WireProtocol) {
        self.id = id
        self.name = name
        self.signingName = signingName ?? name
        self.wireProtocol = wireProtocol
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
        wireProtocol: .query(version: "2011-06-15")
    )

    /// AWS Organizations.
    public static let organizations = Self(
        id: "Organizations",
        name: "organizations",
        wireProtocol: .json11(targetPrefix: "AWSOrganizationsV20161128")
    )

    /// AWS Account Management.
    public static let account = Self(id: "Account", name: "account", wireProtocol: .restJSON)

    /// Amazon Elastic Compute Cloud.
    public static let ec2 = Self(id: "EC2", name: "ec2", wireProtocol: .ec2Query(version: "2016-11-15"))

    /// Amazon CloudWatch Logs.
    public static let logs = Self(
        id: "CloudWatch Logs",
        name: "logs",
        wireProtocol: .json11(targetPrefix: "Logs_20140328")
    )

    /// The portal of IAM Identity Center, which gives the keys of a role to whoever signed in.
    public static let sso = Self(
        id: "SSO",
        name: "portal.sso",
        signingName: "awsssoportal",
        wireProtocol: .restJSON
    )

    /// The sign-in of IAM Identity Center.
    public static let ssoOIDC = Self(id: "SSO OIDC", name: "oidc", signingName: "sso-oauth", wireProtocol: .restJSON)

    /// Amazon Bedrock's models.
    public static let bedrockRuntime = Self(
        id: "Bedrock Runtime",
        name: "bedrock-runtime",
        signingName: "bedrock",
        wireProtocol: .restJSON
    )
}
