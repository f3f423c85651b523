import AWS
import Testing

@Suite struct CredentialResolutionTests {
    private static let keys = ["AWS_ACCESS_KEY_ID": "ENVID", "AWS_SECRET_ACCESS_KEY": "envsecret"]
    private static let noInstance = ["AWS_EC2_METADATA_DISABLED": "true"]
    private static let file = """
        [default]
        aws_access_key_id = DEFAULTID
        aws_secret_access_key = defaultsecret
        [work]
        aws_access_key_id = WORKID
        aws_secret_access_key = worksecret
        aws_session_token = worktoken
        [partial]
        aws_access_key_id = PARTIALID
        """

    @Test("the environment's keys come first")
    func environment() async throws {
        let variables = Self.keys.merging(["AWS_SESSION_TOKEN": " token\n", "AWS_PROFILE": "work"]) { $1 }
        let credentials = try await keys(AWSConfiguration(variables, credentials: Self.file))
        let expected = Credentials(accessKeyID: "ENVID", secretAccessKey: "envsecret", sessionToken: "token")
        #expect(credentials == expected)
    }

    @Test("an explicit profile passes the environment's keys over")
    func explicit() async throws {
        let credentials = try await keys(AWSConfiguration(Self.keys, credentials: Self.file, profile: "work"))
        #expect(
            credentials == Credentials(accessKeyID: "WORKID", secretAccessKey: "worksecret", sessionToken: "worktoken")
        )
    }

    @Test("the profile of the environment, and the default one")
    func profiles() async throws {
        let work = try AWSConfiguration(["AWS_PROFILE": "work"], credentials: Self.file)
        #expect(try await keys(work).accessKeyID == "WORKID")
        #expect(try await keys(AWSConfiguration(credentials: Self.file)).accessKeyID == "DEFAULTID")
    }

    @Test("keys may stand in the config file; those of the credentials file come before them")
    func configKeys() async throws {
        let config = "[default]\naws_access_key_id=CONFIGID\naws_secret_access_key=s\n"
        #expect(try await keys(AWSConfiguration(config: config)).accessKeyID == "CONFIGID")
        #expect(try await keys(AWSConfiguration(config: config, credentials: Self.file)).accessKeyID == "DEFAULTID")
        #expect(try source(AWSConfiguration(config: config)) == CredentialSource(.configFile, profile: "default"))
    }

    @Test("an older name of the token, the account, and when the environment's keys expire")
    func environmentExtras() async throws {
        let variables = Self.keys.merging([
            "AWS_SECURITY_TOKEN": "old", "AWS_SESSION_TOKEN": "new", "AWS_ACCOUNT_ID": "111122223333",
            "AWS_CREDENTIAL_EXPIRATION": "2026-11-23T13:00:00Z",
        ]) { $1 }
        let credentials = try await keys(AWSConfiguration(variables))
        #expect(credentials.sessionToken == "old")
        #expect(credentials.accountID == "111122223333")
        #expect(credentials.expiration == Timestamp(iso8601: "2026-11-23T13:00:00Z"))
        let expired = variables.merging(["AWS_CREDENTIAL_EXPIRATION": "2026-11-23T11:00:00Z"]) { $1 }
        let error = await #expect(throws: CredentialError.self) { try await keys(AWSConfiguration(expired)) }
        #expect(error?.description.contains("the environment: they expired at 2026-11-23T11:00:00Z") == true)
        try expect(
            try AWSConfiguration(variables.merging(["AWS_CREDENTIAL_EXPIRATION": "soon"]) { $1 }),
            says: ["AWS_CREDENTIAL_EXPIRATION"]
        )
    }

    @Test("half a pair of keys is named")
    func partial() async throws {
        try expect(
            try AWSConfiguration(["AWS_ACCESS_KEY_ID": "A"], credentials: Self.file),
            says: ["the environment", "AWS_SECRET_ACCESS_KEY is missing"]
        )
        try expect(
            try AWSConfiguration(["AWS_SECRET_ACCESS_KEY": "A"]),
            says: ["the environment", "AWS_ACCESS_KEY_ID is missing"]
        )
        try expect(
            try AWSConfiguration(credentials: Self.file, profile: "partial"),
            says: [
                "\"partial\"", "~/.aws/credentials", "aws_secret_access_key is missing",
                "aws configure --profile partial",
            ]
        )
        try expect(
            try AWSConfiguration(credentials: "[default]\naws_secret_access_key = s\n"),
            says: ["aws_access_key_id is missing"]
        )
        let lone = try AWSConfiguration(["AWS_SECRET_ACCESS_KEY": "A"], credentials: Self.file)
        #expect(try await keys(lone).accessKeyID == "DEFAULTID")
    }

    @Test("an unknown profile names those that are known, the nearest first")
    func unknown() throws {
        let configuration = try AWSConfiguration(
            Self.keys,
            config: "[profile staging]\n[profile production]\n",
            credentials: Self.file,
            profile: "wrok"
        )
        try expect(
            configuration,
            says: ["no profile \"wrok\"", "~/.aws/config", "Known profiles: work, "]
        )
        try expect(try AWSConfiguration(["AWS_PROFILE": "x"]), says: ["no profile \"x\"", "aws configure --profile x"])
        let keys = Self.keys.merging(["AWS_PROFILE": "x"]) { $1 }
        try expect(try AWSConfiguration(keys), says: ["no profile \"x\""])
    }

    @Test("nothing anywhere says where was looked and what to run")
    func missing() throws {
        try expect(
            try AWSConfiguration(Self.noInstance, config: "[default]\nregion = eu-west-1\n"),
            says: [
                "\"default\"", "the environment, ~/.aws/config, ~/.aws/credentials", "aws configure --profile default",
            ]
        )
        try expect(try AWSConfiguration(Self.noInstance), says: ["\"default\""])
    }

    @Test("the order of kinds is the command line's")
    func order() throws {
        let settings =
            [
                ("role_arn = r\nsource_profile = default\n", .assumeRole),
                ("web_identity_token_file = f\nrole_arn = r\n", .webIdentity),
                ("sso_start_url = u\nsso_region = r\nsso_account_id = 1\nsso_role_name = n\n", .sso),
                ("login_session = l\n", .login),
                ("credential_process = p\n", .process),
                ("aws_access_key_id = ID\naws_secret_access_key = s\n", .configFile),
            ] as [(String, CredentialSource.Kind)]
        for first in settings.indices.dropFirst() {
            // A role beside a web identity token is assumed with the token, so the first of all stands alone.
            let rest = settings[first...].map(\.0).joined()
            let configuration = try AWSConfiguration(config: "[profile p]\n\(rest)", profile: "p")
            #expect(try source(configuration) == CredentialSource(settings[first].1, profile: "p"))
        }
        let role = try AWSConfiguration(config: "[default]\n\(settings[0].0)", credentials: Self.file)
        #expect(try source(role) == CredentialSource(.assumeRole, profile: "default"))
        let process = try AWSConfiguration(config: "[default]\n\(settings[4].0)", credentials: Self.file)
        #expect(try source(process) == CredentialSource(.sharedCredentialsFile, profile: "default"))
    }

    @Test("what is around the program")
    func surroundings() throws {
        let web = ["AWS_WEB_IDENTITY_TOKEN_FILE": "f", "AWS_ROLE_ARN": "r"]
        #expect(try source(AWSConfiguration(web, credentials: Self.file)) == CredentialSource(.webIdentity))
        let explicit = try AWSConfiguration(web, credentials: Self.file, profile: "work")
        #expect(try source(explicit) == CredentialSource(.sharedCredentialsFile, profile: "work"))
        let container = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/"]
        #expect(try source(AWSConfiguration(container)) == CredentialSource(.container))
        let both = try AWSConfiguration(container, credentials: Self.file)
        #expect(try source(both) == CredentialSource(.sharedCredentialsFile, profile: "default"))
        let instance = try AWSConfiguration(["AWS_EC2_METADATA_DISABLED": "false"])
        #expect(try source(instance) == CredentialSource(.instance))
        let lone = ["AWS_WEB_IDENTITY_TOKEN_FILE": "f"]
        try expect(try AWSConfiguration(lone), says: ["web identity token", "AWS_ROLE_ARN"])
    }

    @Test("a key that could end a header line is refused")
    func malformed() throws {
        let variables = ["AWS_ACCESS_KEY_ID": "A\r\nX: y", "AWS_SECRET_ACCESS_KEY": "hush"]
        try expect(try AWSConfiguration(variables), says: ["AWS_ACCESS_KEY_ID", "the environment"])
    }

    @Test("no error shows a secret, and a strange name cannot act")
    func safety() throws {
        let name = "x\u{1B}[2J';rm -rf ~;'"
        let configuration = try AWSConfiguration(["AWS_PROFILE": name, "AWS_SECRET_ACCESS_KEY": "hush"])
        let error = try #require(#expect(throws: CredentialError.self) { try source(configuration) })
        #expect(!error.description.contains("\u{1B}"))
        #expect(error.description.contains("--profile 'x'\\'';rm -rf ~;'\\'''"))
    }

    private func keys(_ configuration: AWSConfiguration) async throws -> Credentials {
        try await configuration.credentials(.test()).credentials()
    }

    private func source(_ configuration: AWSConfiguration) throws -> CredentialSource {
        try configuration.credentials(.test()).source
    }

    private func expect(_ configuration: AWSConfiguration, says words: [String]) throws {
        let error = try #require(#expect(throws: CredentialError.self) { try source(configuration) })
        for word in words { #expect(error.description.contains(word), "\(error)") }
        #expect(!error.description.contains("secret\""))
        #expect(!error.description.contains("hush"))
    }
}
