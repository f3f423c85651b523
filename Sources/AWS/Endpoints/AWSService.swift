/// What distinguishes one AWS service from another on the wire.
public struct AWSService: Sendable {
    /// The first label of its hosts, and the name in its signatures.
    public let name: String
    /// The name in the variable of its own endpoint: `AWS_ENDPOINT_URL_ECS`.
    public let environmentName: String
    /// The name of its block in a `[services x]` section.
    public let configurationName: String
    /// What stands before the operation in `X-Amz-Target`.
    public let targetPrefix: String

    /// Amazon Elastic Container Service.
    public static let ecs = Self(
        name: "ecs",
        environmentName: "ECS",
        configurationName: "ecs",
        targetPrefix: "AmazonEC2ContainerServiceV20141113"
    )
}
