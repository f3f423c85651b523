/// The input of ListClusters.
struct ListClustersInput: Decodable {
    var nextToken: String?
    var maxResults: Int?
}

/// The input of ListTasks, as far as the emulator filters.
struct ListTasksInput: Decodable {
    var cluster: String?
    var desiredStatus: String?
    var family: String?
    var serviceName: String?
    var launchType: String?
    var startedBy: String?
    var nextToken: String?
    var maxResults: Int?
}

/// The input of DescribeTasks.
struct DescribeTasksInput: Decodable {
    var cluster: String?
    var tasks: [String]?
    var include: [String]?

    /// Whether the answer is to have tags.
    var wantsTags: Bool { include?.contains("TAGS") ?? false }
}

/// The input of DescribeServices.
struct DescribeServicesInput: Decodable {
    var cluster: String?
    var services: [String]?
    var include: [String]?

    /// Whether the answer is to have tags.
    var wantsTags: Bool { include?.contains("TAGS") ?? false }
}

/// The input of DescribeTaskDefinition.
struct DescribeTaskDefinitionInput: Decodable {
    var taskDefinition: String?
}
