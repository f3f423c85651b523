import Testing

@testable import AWS

struct ScratchFileTests {
    @Test("it holds what it was given, up to the limit, and has no name")
    func contents() throws {
        let file = try ScratchFile(in: "/tmp", holding: Array("prompt".utf8))
        #expect(file.count == 6)
        #expect(file.contents(limit: 100) == Array("prompt".utf8))
        #expect(file.contents(limit: 3) == Array("pro".utf8))
        #expect(try ScratchFile(in: "/tmp").contents(limit: 3).isEmpty)
    }

    @Test("a folder that is not there is an error with the system's reason")
    func missingFolder() {
        let error = #expect(throws: ScratchFile.Failure.self) { try ScratchFile(in: "/does/not/exist") }
        #expect(error?.reason.contains("No such file") == true)
    }
}
