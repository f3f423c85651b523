import AWS
import HTTP
import Support

/// Says where credentials come from, and which region and endpoints are called, as the environment and AWS's shared files
/// have it.
///
///     swift run --package-path Examples which-credentials --profile prod ecs sts
///
/// Nothing is asked of anybody, unless `--fetch` is given: then the credentials are got, and the key's public part shown.
/// Without any words, it resolves a configuration of its own and checks what comes out.
@main
struct WhichCredentials {
    static func main() async throws {
        var words = CommandLine.arguments.dropFirst()
        let question = Question(&words)
        if CommandLine.arguments.count == 1 {
            try await checkItself()
            return
        }
        let environment = Environment.process
        let configuration = AWSConfiguration(
            environment: environment,
            files: try SharedFiles(environment: environment),
            profile: question.profile
        )
        try await CurlTransport.withTransport { transport in
            let answer = await Answer(question, configuration, transport)
            for (name, value) in answer.lines { print("\(name): \(value)") }
        }
    }

    private static func checkItself() async throws {
        let config = """
            [profile audit]
            role_arn = arn:aws:iam::123456789012:role/audit
            source_profile = base
            region = eu-central-1
            [profile base]
            credential_process = /usr/local/bin/keys
            """
        let configuration = AWSConfiguration(
            environment: Environment([:]),
            files: SharedFiles(
                config: try ConfigFile(text: config, path: "config", kind: .config),
                credentials: ConfigFile(path: "credentials")
            ),
            profile: "audit"
        )
        try await CurlTransport.withTransport { transport in
            var words = ["ecs", "organizations"][...]
            let lines = await Answer(Question(&words), configuration, transport).lines
            for (name, value) in lines { print("\(name): \(value)") }
            check(lines.contains { $0 == ("source", "assume-role") }, "the profile stands for a role")
            check(lines.contains { $0 == ("region", "eu-central-1") }, "the region is the profile's")
            let organizations = "https://organizations.us-east-1.amazonaws.com signed for us-east-1"
            check(lines.contains { $0 == ("organizations", organizations) }, "Organizations has one host")
        }
    }
}
