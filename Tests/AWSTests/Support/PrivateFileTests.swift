import Testing

@testable import AWS

@Suite struct PrivateFileTests {
    @Test("a file is replaced whole, and only its owner may read it")
    func replaces() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("token", "a longer text that was there before")
        try PrivateFile.replace(path, with: Array("new".utf8))
        #expect(try folder.read("token") == "new")
        #expect(try folder.permissions(of: "token") == 0o600)
        #expect(try folder.names() == ["token"])
    }

    @Test("where nothing can be written, the reason comes and nothing is left")
    func fails() throws {
        let folder = try TemporaryFolder()
        try folder.write("token/inner", "x")
        let error = #expect(throws: PrivateFile.Failure.self) {
            try PrivateFile.replace("\(folder.path)/token", with: [1])
        }
        #expect(error?.reason.isEmpty == false)
        #expect(try folder.names() == ["token"])
    }
}
