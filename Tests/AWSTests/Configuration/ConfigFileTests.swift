import AWS
import Testing

@Suite struct ConfigFileTests {
    @Test("reads profiles, nested blocks and other sections")
    func sections() throws {
        let file = try ConfigFile(
            text: """
                # a comment
                ; another
                [default]
                region = eu-west-1   # where most of it runs
                OUTPUT=json
                s3 =
                  addressing_style = path
                  max_concurrent_requests = 20
                endpoint_url = http://localhost:4566/#/x

                [ profile work ]
                \tregion=us-east-1
                \trole_arn = arn:aws:iam::111122223333:role/audit
                services = local

                [profile "two words"]
                region = ap-south-1
                [services local]
                ecs =
                    endpoint_url = http://localhost:1
                sts =
                    endpoint_url = http://localhost:2
                [sso-session main] # heading
                sso_region = us-east-1
                [work]
                region = ignored
                """,
            path: "config",
            kind: .config
        )
        #expect(file.profileNames == ["default", "two words", "work"])
        let standard = try #require(file.profile("default"))
        #expect(standard["region"] == "eu-west-1")
        #expect(standard["output"] == "json")
        #expect(standard["s3"] == nil)
        #expect(standard["s3", "max_concurrent_requests"] == "20")
        #expect(standard["endpoint_url"] == "http://localhost:4566/#/x")
        #expect(file.profile("work")?["region"] == "us-east-1")
        #expect(file.profile("work")?["role_arn"] == "arn:aws:iam::111122223333:role/audit")
        #expect(file.profile("work")?["services"] == "local")
        #expect(file.section("services", "local")?["sts", "endpoint_url"] == "http://localhost:2")
        #expect(file.section("sso-session", "main")?["sso_region"] == "us-east-1")
    }

    @Test("the credentials file names profiles plainly, and keeps a secret's signs")
    func credentials() throws {
        let text =
            "[default]\naws_secret_access_key = a/b+c=#d;e\r\n\r\n[profile x]\r\naws_access_key_id=AKIA\r\n[work]\n"
        let file = try ConfigFile(text: text, path: "credentials", kind: .credentials)
        #expect(file.profileNames == ["default", "profile x", "work"])
        #expect(file.profile("default")?["aws_secret_access_key"] == "a/b+c=#d;e")
    }

    @Test("sections of one name are one, the later line winning")
    func merges() throws {
        let file = try ConfigFile(text: "[a]\nx=1\ny=1\n[b]\n[a]\ny=2\nz=\n", path: "f", kind: .credentials)
        #expect(file.profile("a")?["x"] == "1")
        #expect(file.profile("a")?["y"] == "2")
        #expect(file.profile("a")?["z"] == nil)
    }

    @Test(
        "what is wrong is named with file and line",
        arguments: [
            ("x = 1", 1), ("[a]\nx", 2), ("[a]\n\n= 1", 3), ("[a", 1), ("[]", 1), ("[ ]", 1), ("[a] b", 1),
            ("[a]\nx=1\n\nbroken", 4),
        ]
    )
    func errors(_ text: String, _ line: Int) throws {
        let error = try #require(
            #expect(throws: ConfigFileError.self) { try ConfigFile(text: text, path: "some/path", kind: .credentials) }
        )
        #expect(error.line == line)
        #expect(error.description.contains("some/path, line \(line): "))
        #expect(!error.description.contains("broken"))
    }

    @Test(
        "any text is read or refused",
        arguments: ["\u{FEFF}", "[\u{0}]\n\u{0}=\u{0}", "[[a]]", "[a]\n = ", "]", "[profile ]"]
    )
    func hostile(_ text: String) {
        _ = try? ConfigFile(text: text, path: "p", kind: .config)
    }
}
