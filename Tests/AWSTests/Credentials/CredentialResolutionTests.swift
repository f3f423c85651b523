import AWS
import Testing

@Suite struct CredentialResolutionTests {
    private static let keys = ["AWS_ACCESS_KEY_ID": "ENVID", "AWS_SECRET_ACCESS_KEY": "envsecret"]
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
    func environment() throws {
        let variables = Self.keys.merging(["AWS_SESSION_TOKEN": " token\n", "AWS_PROFILE": "work"]) { $1 }
        let credentials = try AWSConfiguration(variables, credentials: Self.file).credentials()
        let expected = Credentials(accessKeyID: "ENVID", secretAccessKey: "envsecret", sessionToken: "token")
        #expect(credentials == expected)
    }

    @Test("an explicit profile passes the environment's keys over")
    func explicit() throws {
        let credentials = try AWSConfiguration(Self.keys, credentials: Self.file, profile: "work").credentials()
        #expect(
            credentials == Credentials(accessKeyID: "WORKID", secretAccessKey: "worksecret", sessionToken: "worktoken")
        )
    }

    @Test("the profile of the environment, and the default one")
    func profiles() throws {
        #expect(
            try AWSConfiguration(["AWS_PROFILE": "work"], credentials: Self.file).credentials().accessKeyID == "WORKID"
        )
        #expect(try AWSConfiguration(credentials: Self.file).credentials().accessKeyID == "DEFAULTID")
    }

    @Test("keys may stand in the config file; those of the credentials file come before them")
    func configKeys() throws {
        let config = "[default]\naws_access_key_id=CONFIGID\naws_secret_access_key=s\n"
        #expect(try AWSConfiguration(config: config).credentials().accessKeyID == "CONFIGID")
        #expect(try AWSConfiguration(config: config, credentials: Self.file).credentials().accessKeyID == "DEFAULTID")
    }

    @Test("half a pair of keys is named")
    func partial() throws {
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
        #expect(
            try AWSConfiguration(["AWS_SECRET_ACCESS_KEY": "A"], credentials: Self.file).credentials().accessKeyID
                == "DEFAULTID"
        )
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
    }

    @Test("nothing anywhere says where was looked and what to run")
    func missing() throws {
        try expect(
            try AWSConfiguration(config: "[default]\nregion = eu-west-1\n"),
            says: [
                "\"default\"", "the environment, ~/.aws/config, ~/.aws/credentials", "aws configure --profile default",
            ]
        )
        try expect(try AWSConfiguration(), says: ["\"default\""])
    }

    @Test(
        "a kind that is not supported is named, with a way round",
        arguments: [
            ("role_arn = r\nsource_profile = default\n", "role_arn"),
            ("role_arn = r\nweb_identity_token_file = f\n", "web identity"),
            ("sso_session = s\n", "IAM Identity Center"), ("sso_start_url = u\n", "IAM Identity Center"),
            ("credential_process = /bin/keys\n", "credential_process"), ("login_session = l\n", "console login"),
        ]
    )
    func unsupported(_ settings: String, _ words: String) throws {
        try expect(
            try AWSConfiguration(config: "[profile p]\n\(settings)", profile: "p"),
            says: [
                words, "profile \"p\"", "not supported yet",
                "aws configure export-credentials --profile p --format env",
            ]
        )
    }

    @Test("the order of kinds is the command line's")
    func order() throws {
        let keys = "aws_access_key_id = ID\naws_secret_access_key = s\n"
        let role = try AWSConfiguration(config: "[default]\nrole_arn = r\n", credentials: "[default]\n\(keys)")
        try expect(role, says: ["role_arn"])
        let process = "[default]\ncredential_process = p\n"
        #expect(
            try AWSConfiguration(config: process, credentials: "[default]\n\(keys)").credentials().accessKeyID == "ID"
        )
        try expect(try AWSConfiguration(config: process + keys), says: ["credential_process"])
    }

    @Test("what the environment offers and nothing here can use is named")
    func environmentKinds() throws {
        let web = ["AWS_WEB_IDENTITY_TOKEN_FILE": "f", "AWS_ROLE_ARN": "r"]
        try expect(try AWSConfiguration(web, credentials: Self.file), says: ["web identity", "the environment"])
        #expect(
            try AWSConfiguration(web, credentials: Self.file, profile: "work").credentials().accessKeyID == "WORKID"
        )
        let container = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1/"]
        try expect(try AWSConfiguration(container), says: ["the container's endpoint"])
        #expect(try AWSConfiguration(container, credentials: Self.file).credentials().accessKeyID == "DEFAULTID")
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
        let error = try #require(#expect(throws: CredentialError.self) { try configuration.credentials() })
        #expect(!error.description.contains("\u{1B}"))
        #expect(error.description.contains("--profile 'x [2J'\\'';rm -rf ~;'\\'''"))
    }

    private func expect(_ configuration: AWSConfiguration, says words: [String]) throws {
        let error = try #require(#expect(throws: CredentialError.self) { try configuration.credentials() })
        for word in words { #expect(error.description.contains(word)) }
        #expect(!error.description.contains("secret\""))
        #expect(!error.description.contains("hush"))
    }
}
