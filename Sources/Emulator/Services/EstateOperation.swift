/// The operations of the services beside ECS.
enum EstateOperation: String, CaseIterable {
    case assumeRole = "AssumeRole"
    case assumeRoleWithWebIdentity = "AssumeRoleWithWebIdentity"
    case getCallerIdentity = "GetCallerIdentity"
    case listAccounts = "ListAccounts"
    case listRegions = "ListRegions"
    case describeRegions = "DescribeRegions"
    case getLogEvents = "GetLogEvents"

    /// How requests and answers are written.
    enum Form {
        /// AWS JSON 1.1.
        case json
        /// JSON under a path of its own.
        case restJSON
        /// A form in, XML out, as STS writes it.
        case query
        /// A form in, XML out, as EC2 writes it.
        case ec2Query
    }

    /// The name of its service in signatures and IAM actions.
    var service: String {
        switch self {
        case .assumeRole, .assumeRoleWithWebIdentity, .getCallerIdentity: "sts"
        case .listAccounts: "organizations"
        case .listRegions: "account"
        case .describeRegions: "ec2"
        case .getLogEvents: "logs"
        }
    }

    /// How its requests and answers are written.
    var form: Form {
        switch self {
        case .assumeRole, .assumeRoleWithWebIdentity, .getCallerIdentity: .query
        case .listAccounts, .getLogEvents: .json
        case .listRegions: .restJSON
        case .describeRegions: .ec2Query
        }
    }

    /// The action that a policy must allow.
    var action: String { "\(service):\(rawValue)" }

    /// The operation that a request is for; `nil` where it is none of these.
    init?(_ request: ServedRequest, form: FormBody?) {
        if let target = request.target {
            switch target {
            case "AWSOrganizationsV20161128.ListAccounts": self = .listAccounts
            case "Logs_20140328.GetLogEvents": self = .getLogEvents
            default: return nil
            }
        } else if request.path == "/listRegions" {
            self = .listRegions
        } else {
            switch (form?["Action"], form?["Version"]) {
            case ("DescribeRegions"?, "2016-11-15"?): self = .describeRegions
            case ("AssumeRole"?, "2011-06-15"?): self = .assumeRole
            case ("AssumeRoleWithWebIdentity"?, "2011-06-15"?): self = .assumeRoleWithWebIdentity
            case ("GetCallerIdentity"?, "2011-06-15"?): self = .getCallerIdentity
            default: return nil
            }
        }
    }
}
