import Testing

@testable import AWS

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@Suite struct ExposedFileTests {
    @Test(
        "what others can do with a file of secrets",
        arguments: [
            (0o600, nil), (0o400, nil), (0o700, nil), (0o601, nil), (0o640, "others may read it (mode 0640)"),
            (0o604, "others may read it (mode 0604)"), (0o644, "others may read it (mode 0644)"),
            (0o620, "others may change it (mode 0620)"), (0o666, "others may read and change it (mode 0666)"),
            (0o044, "others may read it (mode 0044)"),
        ] as [(Int, String?)]
    )
    func secrets(_ permissions: Int, _ reason: String?) {
        let file = ExposedFile(path: "/f", content: .secrets, permissions: permissions, owner: .user)
        #expect(file?.reason == reason)
        #expect(file.map { $0.remedy == "Run: chmod 600 /f" } ?? true)
    }

    @Test("settings may be read, and not be changed", arguments: [(0o644, false), (0o664, true), (0o646, true)])
    func settings(_ permissions: Int, _ isExposed: Bool) {
        let file = ExposedFile(path: "/f", content: .settings, permissions: permissions, owner: .user)
        #expect((file != nil) == isExposed)
        #expect(file.map { $0.remedy == "Run: chmod go-w /f" } ?? true)
    }

    @Test("root's files are read as root lets them be, and are not to be changed by others")
    func root() {
        #expect(ExposedFile(path: "/f", content: .secrets, permissions: 0o644, owner: .root) == nil)
        let file = ExposedFile(path: "/f", content: .secrets, permissions: 0o666, owner: .root)
        #expect(file?.remedy == "Let root run: chmod go-w /f")
    }

    @Test("a file of another user can be changed by that user, whatever its permissions")
    func others() {
        let file = ExposedFile(path: "/f", content: .secrets, permissions: 0o600, owner: .other(1234))
        #expect(file?.reason == "it belongs to user 1234, who can change it")
    }

    @Test("the file behind a link is looked at, and what is no plain file is not")
    func places() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("credentials", "x")
        #expect(chmod(path, 0o640) == 0)
        #expect(symlink("credentials", "\(folder.path)/link") == 0)
        #expect(ExposedFile(path: "\(folder.path)/link", content: .secrets)?.path == "\(folder.path)/link")
        #expect(chmod(path, 0o600) == 0)
        #expect(ExposedFile(path: "\(folder.path)/link", content: .secrets) == nil)
        #expect(mkfifo("\(folder.path)/pipe", 0o666) == 0)
        for name in ["pipe", "missing", "."] {
            #expect(ExposedFile(path: "\(folder.path)/\(name)", content: .secrets) == nil)
        }
    }

    @Test("a path can drive neither a terminal nor a shell")
    func hostilePath() {
        let path = "/f\u{1B}[2J; rm -r '~'"
        let file = ExposedFile(path: path, content: .secrets, permissions: 0o644, owner: .user)
        #expect(file?.description.contains("\u{1B}") == false)
        #expect(file?.remedy.contains(#"'\''~'\'''"#) == true, "\(file?.remedy ?? "")")
    }

    @Test("both shared files are looked at; the config file is secret where it holds keys")
    func sharedFiles() throws {
        let folder = try TemporaryFolder()
        let config = try folder.write("config", "[default]\nregion = us-east-1\n")
        let credentials = try folder.write("credentials", "[default]\n")
        let variables = ["AWS_CONFIG_FILE": config, "AWS_SHARED_CREDENTIALS_FILE": credentials]
        #expect(chmod(config, 0o644) == 0 && chmod(credentials, 0o600) == 0)
        #expect(try SharedFiles(environment: Environment(variables)).exposed.isEmpty)
        #expect(chmod(credentials, 0o644) == 0)
        #expect(try SharedFiles(environment: Environment(variables)).exposed.map(\.path) == [credentials])
        try folder.write("config", "[default]\naws_access_key_id = A\naws_secret_access_key = s\n")
        #expect(chmod(config, 0o644) == 0)
        #expect(try SharedFiles(environment: Environment(variables)).exposed.map(\.path) == [config, credentials])
    }
}
