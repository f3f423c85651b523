import AWS

/// What is asked for on the command line.
struct Question {
    var profile: String?
    var region: String?
    var endpointURL: String?
    var fetches = false
    var services: [(name: String, service: AWSService)] = []

    /// Takes the words; one that is not known ends the program.
    init(_ words: inout ArraySlice<String>) {
        while let word = words.popFirst() {
            switch word {
            case "--profile": profile = words.popFirst()
            case "--region": region = words.popFirst()
            case "--endpoint-url": endpointURL = words.popFirst()
            case "--fetch": fetches = true
            default:
                guard let service = Self.known[word] else {
                    fatalError("\(word) is none of \(Self.known.keys.sorted().joined(separator: ", "))")
                }
                services.append((word, service))
            }
        }
    }

    private static let known: [String: AWSService] = [
        "ecs": .ecs, "sts": .sts, "organizations": .organizations, "account": .account, "ec2": .ec2, "logs": .logs,
        "sso": .sso, "sso-oidc": .ssoOIDC, "bedrock-runtime": .bedrockRuntime,
    ]
}
