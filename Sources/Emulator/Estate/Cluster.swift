/// A cluster as it is served.
struct Cluster: Sendable {
    let name: String
    let arn: String
    let tasks: any TaskSource
    let services: any ServiceSource
}
