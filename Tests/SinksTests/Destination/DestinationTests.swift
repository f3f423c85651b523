import Sinks
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

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

    @Test func aLinkThatLeadsToNothingStays() async throws {
        try await TemporaryFolder.with { folder in
            #expect(symlink("second", folder.path("first")) == 0)
            #expect(symlink("target", folder.path("second")) == 0)
            let destination = Destination.file(folder.path("first"))
            try destination.check()
            try destination.write(Array("new".utf8))
            #expect(try folder.names() == ["first", "second", "target"])
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("first")) == "second")
            #expect(folder.text("target") == "new")
        }
    }

    @Test func linksInACircleLeadNowhere() async throws {
        try await TemporaryFolder.with { folder in
            #expect(symlink("a", folder.path("b")) == 0)
            #expect(symlink("b", folder.path("a")) == 0)
            let destination = Destination.file(folder.path("a"))
            let error = try #require(throws: DestinationError.self) { try destination.write([]) }
            #expect(error.code == ELOOP)
            #expect(!destination.meets(destination))
        }
    }

    @Test func theFolderThatALinkLeadsToIsNamed() async throws {
        try await TemporaryFolder.with { folder in
            #expect(symlink("none/target", folder.path("link")) == 0)
            let error = try #require(throws: DestinationError.self) {
                try Destination.file(folder.path("link")).check()
            }
            #expect(error.nextStep == "Create the folder \(folder.path("none")) first.")
        }
    }

    // Only root may give files away.
    @Test(.enabled(if: geteuid() == 0)) func replacesAFileAndKeepsItsOwnerAndGroup() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("old", in: "report")
            #expect(chown(folder.path("report"), 1234, 2345) == 0)
            #expect(chmod(folder.path("report"), 0o640) == 0)
            try Destination.file(folder.path("report")).write(Array("new".utf8))
            var status = stat()
            #expect(stat(folder.path("report"), &status) == 0)
            #expect(status.st_uid == 1234 && status.st_gid == 2345)
            #expect(status.st_mode & 0o777 == 0o640)
            #expect(folder.text("report") == "new")
        }
    }

    @Test func twoNamesOfOneFileMeet() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("old", in: "real")
            #expect(symlink("real", folder.path("link")) == 0)
            #expect(symlink("missing", folder.path("dangling")) == 0)
            #expect(link(folder.path("real"), folder.path("hard")) == 0)
            #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
            let real = Destination.file(folder.path("real"))
            for name in ["./real", "link", "hard"] {
                #expect(real.meets(.file(folder.path(name))), "\(name)")
                #expect(Destination.appending(folder.path(name)).meets(real), "\(name)")
            }
            let missing = Destination.file(folder.path("missing"))
            #expect(missing.meets(.file(folder.path("./missing"))))
            #expect(missing.meets(.file(folder.path("dangling"))))
            #expect(!missing.meets(.file(folder.path("other"))))
            #expect(!missing.meets(real))
            let pipe = Destination.file(folder.path("pipe"))
            #expect(pipe.meets(pipe) && !pipe.isFile && !pipe.meets(real))
            #expect(real.isFile && missing.isFile)
        }
        let device = Destination.file("/dev/null")
        #expect(!device.meets(device) && !device.isFile)
        #expect(Destination.standardOutput.meets(.file("/dev/stdout")))
        #expect(Destination.standardOutput.meets(.file("/dev/fd/1")))
    }

    @Test func aDescriptorIsWrittenToAndNotReplaced() async throws {
        try await TemporaryFolder.with { folder in
            let descriptor = open(folder.path("out"), O_WRONLY | O_CREAT, 0o600)
            try folder.put("before ", in: "out")
            lseek(descriptor, 0, SEEK_END)
            let destination = Destination.file("/dev/fd/\(descriptor)")
            try destination.check()
            try destination.write(Array("one ".utf8))
            try Destination.appending("/dev/fd/\(descriptor)").write(Array("two ".utf8))
            #expect(!destination.isFile)
            #expect(destination.meets(.file(folder.path("out"))))
            #expect(folder.text("out") == "before one two ")
            #expect(try folder.names() == ["out"])
            close(descriptor)
        }
        // What nobody has opened, and what the process has opened for itself.
        let own = open("/dev/null", O_WRONLY | O_CLOEXEC)
        for path in ["/dev/fd/987654", "/dev/fd/\(own)"] {
            let destination = Destination.file(path)
            let checked = try #require(throws: DestinationError.self) { try destination.check() }
            let written = try #require(throws: DestinationError.self) { try destination.write([1]) }
            #expect(checked == written && checked.code == EBADF)
        }
        close(own)
    }

    @Test func aPipeThatNobodyReadsIsNotWaitedForForEver() async throws {
        try await TemporaryFolder.with { folder in
            #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
            for destination in [Destination.file(folder.path("pipe")), .appending(folder.path("pipe"))] {
                let error = try #require(throws: DestinationError.self) { try destination.write([1]) }
                #expect(error.code == ENXIO)
                #expect(error.nextStep == "Nothing reads it: start the program that does first.")
            }
        }
    }

    @Test func aPipeTakesMoreThanItHolds() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("pipe")
            #expect(mkfifo(path, 0o600) == 0)
            let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
            let reader = open(path, O_RDONLY | O_NONBLOCK)
            async let contents = Self.contents(of: reader)
            try Destination.file(path).write(bytes)
            #expect(await contents == bytes)
            close(reader)
        }
    }

    @concurrent private static func contents(of descriptor: Int32) async -> [UInt8] {
        // It waits from here on.
        _ = fcntl(descriptor, F_SETFL, 0)
        var (all, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 1 << 16))
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            // Nobody has it open to write yet, or any more.
            if count == 0, all.isEmpty { continue }
            guard count > 0 else { return all }
            all += buffer.prefix(count)
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
