import Sinks
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct DestinationTests {
    @Test func writesANewFileAndNothingElse() async throws {
        try await TemporaryFolder.with { folder in
            try Destination.file(folder.path("report.json")).write(Array("{}\n".utf8))
            #expect(folder.text("report.json") == "{}\n")
            #expect(try folder.names() == ["report.json"])
        }
    }

    @Test func aNewFileIsNeitherExecutableNorWritableByOthers() async throws {
        try await TemporaryFolder.with { folder in
            try Destination.file(folder.path("report.json")).write([])
            let permissions = try permissions(of: folder.path("report.json"))
            #expect(permissions & 0o133 == 0)
            #expect(permissions & 0o600 == 0o600)
        }
    }

    @Test func replacesAFileAndKeepsItsPermissions() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("a much longer old content", in: "report.json")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600],
                ofItemAtPath: folder.path("report.json")
            )
            try Destination.file(folder.path("report.json")).write(Array("new".utf8))
            #expect(folder.text("report.json") == "new")
            #expect(try permissions(of: folder.path("report.json")) == 0o600)
        }
    }

    @Test func writesThroughASymbolicLink() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("old", in: "real")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("link"),
                withDestinationPath: folder.path("real")
            )
            try Destination.file(folder.path("link")).write(Array("new".utf8))
            #expect(folder.text("real") == "new")
            let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link"))
            #expect(target == folder.path("real"))
        }
    }

    @Test func appendsToWhatStandsThere() async throws {
        try await TemporaryFolder.with { folder in
            let destination = Destination.appending(folder.path("summary"))
            #expect(destination.sizeBefore == 0)
            try destination.check()
            try destination.write(Array("one\n".utf8))
            try destination.write(Array("two\n".utf8))
            #expect(folder.text("summary") == "one\ntwo\n")
            #expect(destination.sizeBefore == 8)
            #expect(try folder.names() == ["summary"])
        }
        #expect(throws: DestinationError.self) { try Destination.appending("/none/such/summary").check() }
        #expect(throws: DestinationError.self) { try Destination.appending("/").write([]) }
    }

    @Test func aDeviceIsWrittenToAndNotReplaced() throws {
        try Destination.file("/dev/null").check()
        try Destination.file("/dev/null").write(Array("gone".utf8))
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
    }

    @Test func aMissingFolderIsNamedWithTheNextStep() async throws {
        try await TemporaryFolder.with { folder in
            let destination = Destination.file(folder.path("none/report.json"))
            let written = try #require(throws: DestinationError.self) { try destination.write([]) }
            let checked = try #require(throws: DestinationError.self) { try destination.check() }
            #expect(written == checked)
            #expect(
                written.description == "cannot write \(folder.path("none/report.json")): No such file or directory. "
                    + "Create the folder \(folder.path("none")) first."
            )
        }
    }

    @Test func aFolderIsNoFile() async throws {
        try await TemporaryFolder.with { folder in
            let destination = Destination.file(folder.path)
            #expect(throws: DestinationError.self) { try destination.write([]) }
            #expect(throws: DestinationError.self) { try destination.check() }
        }
    }

    @Test func checkingLeavesNothingBehind() async throws {
        try await TemporaryFolder.with { folder in
            try Destination.file(folder.path("report.json")).check()
            #expect(try folder.names().isEmpty)
        }
        try Destination.standardOutput.check()
    }

    @Test func theErrorCannotDriveATerminal() {
        let error = #expect(throws: DestinationError.self) {
            try Destination.file("/none/\u{1B}[2J\nx/y").check()
        }
        #expect(error?.description.unicodeScalars.contains { $0.value < 0x20 } == false)
    }

    private func permissions(of path: String) throws -> Int {
        let value = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        return try #require(value as? Int)
    }
}
