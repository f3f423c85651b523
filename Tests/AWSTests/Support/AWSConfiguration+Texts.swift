import AWS

extension AWSConfiguration {
    /// A configuration of variables and of the files' texts.
    init(_ variables: [String: String] = [:], config: String = "", credentials: String = "", profile: String? = nil)
        throws
    {
        self.init(
            environment: Environment(variables),
            files: SharedFiles(
                config: try ConfigFile(text: config, path: "~/.aws/config", kind: .config),
                credentials: try ConfigFile(text: credentials, path: "~/.aws/credentials", kind: .credentials)
            ),
            profile: profile
        )
    }
}
