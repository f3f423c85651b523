import AWS
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct SharedFilesTests {
    @Test("the variables name the files; the home directory is where they are without them")
    func paths() throws {
        try withDirectory { directory in
            let home = directory.appending(path: ".aws")
            try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
            try Data("[default]\nregion=eu-west-1\n".utf8).write(to: home.appending(path: "config"))
            try Data("[default]\naws_access_key_id=A\n".utf8).write(to: home.appending(path: "credentials"))
            try Data("[default]\nregion=other\n".utf8).write(to: directory.appending(path: "elsewhere"))

            let standard = try SharedFiles(environment: Environment(["HOME": directory.path]))
            #expect(standard.profile("default")?["region"] == "eu-west-1")
            #expect(standard.profile("default")?["aws_access_key_id"] == "A")

            for path in ["~/elsewhere", directory.appending(path: "elsewhere").path] {
                let variables = [
                    "HOME": directory.path, "AWS_CONFIG_FILE": path, "AWS_SHARED_CREDENTIALS_FILE": "/nowhere",
                ]
                let files = try SharedFiles(environment: Environment(variables))
                #expect(files.profile("default")?["region"] == "other")
                #expect(files.profile("default")?["aws_access_key_id"] == nil)
                #expect(files.profileNames == ["default"])
            }
        }
    }

    @Test("where both files have a setting, the credentials file's counts")
    func precedence() throws {
        let files = SharedFiles(
            config: try ConfigFile(
                text: "[profile a]\nregion=r\naws_access_key_id=1\n[profile b]\n",
                path: "c",
                kind: .config
            ),
            credentials: try ConfigFile(text: "[a]\naws_access_key_id=2\n[c]\n", path: "k", kind: .credentials)
        )
        #expect(files.profile("a")?["aws_access_key_id"] == "2")
        #expect(files.profile("a")?["region"] == "r")
        #expect(files.profileNames == ["a", "b", "c"])
        #expect(files.profile("d") == nil)
    }

    @Test("no home directory means no files")
    func nothing() throws {
        #expect(try SharedFiles(environment: Environment([:])).profileNames.isEmpty)
    }

    @Test("what is no file, or has no end, is named", arguments: ["/", "/dev/zero"])
    func unreadable(_ path: String) throws {
        let error = try #require(
            #expect(throws: ConfigFileError.self) {
                try SharedFiles(environment: Environment(["AWS_CONFIG_FILE": path]))
            }
        )
        #expect(error.description.hasPrefix("\(path): "))
    }

    private func withDirectory(_ body: (URL) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "shared-files-\(UUID())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(directory)
    }
}
