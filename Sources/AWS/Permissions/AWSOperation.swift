/// The operations that the clients of this package call with a user's keys.
///
/// They are called by these names alone, so that a policy made of them forgets none. Those of IAM Identity Center are not
/// among them: they are called with a token, and no policy of the user's is asked.
///
/// Source: the API reference of each service.
public enum AWSOperation: String, Sendable, CaseIterable {
    /// The ARNs of a region's clusters.
    case listClusters = "ListClusters"
    /// The ARNs of a cluster's tasks.
    case listTasks = "ListTasks"
    /// What ECS knows of tasks.
    case describeTasks = "DescribeTasks"
    /// What ECS knows of services.
    case describeServices = "DescribeServices"
    /// A revision of a task definition.
    case describeTaskDefinition = "DescribeTaskDefinition"
    /// Entries of a log stream.
    case getLogEvents = "GetLogEvents"
    /// The accounts of an organization.
    case listAccounts = "ListAccounts"
    /// The regions of an account, of Account Management.
    case listRegions = "ListRegions"
    /// The same of EC2.
    case describeRegions = "DescribeRegions"
    /// Credentials of a role, for the caller's own.
    case assumeRole = "AssumeRole"
    /// Credentials of a role, for the token of an identity provider.
    case assumeRoleWithWebIdentity = "AssumeRoleWithWebIdentity"
    /// Whose keys signed the request.
    case getCallerIdentity = "GetCallerIdentity"
    /// The answer of a model.
    case invokeModel = "InvokeModel"

    /// The service that is called.
    public var service: AWSService {
        switch self {
        case .listClusters, .listTasks, .describeTasks, .describeServices, .describeTaskDefinition: .ecs
        case .getLogEvents: .logs
        case .listAccounts: .organizations
        case .listRegions: .account
        case .describeRegions: .ec2
        case .assumeRole, .assumeRoleWithWebIdentity, .getCallerIdentity: .sts
        case .invokeModel: .bedrockRuntime
        }
    }

    /// The action that a policy of the caller's must allow, such as `ecs:ListTasks`; `nil` where none is asked: anybody
    /// may ask who he is, and who comes with a token needs only the role's trust.
    public var action: String? {
        switch self {
        case .getCallerIdentity, .assumeRoleWithWebIdentity: nil
        default: "\(service.signingName):\(rawValue)"
        }
    }
}
