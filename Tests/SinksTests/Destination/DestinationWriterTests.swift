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

struct DestinationWriterTests {
    @Test func theFileChangesOnlyAtTheEnd() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("old", in: "report")
            var writer = try DestinationWriter(.file(folder.path("report")))
            try writer.write("new".utf8)
            try writer.flush()
            #expect(folder.text("report") == "old")
            try writer.commit()
            #expect(folder.text("report") == "new")
            #expect(try folder.names() == ["report"])
        }
    }

    @Test func discardingKeepsTheOldFile() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("old", in: "report")
            var writer = try DestinationWriter(.file(folder.path("report")))
            try writer.write("new".utf8)
            try writer.flush()
            writer.discard()
            try writer.commit()
            #expect(folder.text("report") == "old")
            #expect(try folder.names() == ["report"])
        }
    }

    @Test func discardingTakesAwayWhatWasAppended() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("old\n", in: "summary")
            var writer = try DestinationWriter(.appending(folder.path("summary")))
            try writer.write("half of it".utf8)
            try writer.flush()
            #expect(folder.text("summary") == "old\nhalf of it")
            writer.discard()
            #expect(folder.text("summary") == "old\n")
        }
    }

    @Test func aFailedRenameRemovesTheTemporaryFile() async throws {
        try await TemporaryFolder.with { folder in
            var writer = try DestinationWriter(.file(folder.path("report")))
            try writer.write("new".utf8)
            // What now stands at the path cannot be replaced by a file.
            try FileManager.default.createDirectory(
                atPath: folder.path("report/inner"),
                withIntermediateDirectories: true
            )
            #expect(throws: DestinationError.self) { try writer.commit() }
            #expect(try folder.names() == ["report"])
        }
    }

    @Test func aFailedRenameKeepsTheOldFileAndIsReportedOnce() async throws {
        try await TemporaryFolder.with { folder in
            try folder.put("old", in: "report")
            var writer = try DestinationWriter(.file(folder.path("report")))
            try writer.write("new".utf8)
            let temporary = try #require(try folder.names().first { $0.hasSuffix(".tmp") })
            try FileManager.default.removeItem(atPath: folder.path(temporary))
            #expect(throws: DestinationError.self) { try writer.commit() }
            try writer.commit()
            #expect(folder.text("report") == "old")
        }
    }

    @Test func writesMoreThanItsBufferInOrder() async throws {
        try await TemporaryFolder.with { folder in
            var writer = try DestinationWriter(.file(folder.path("report")))
            for number in 0..<100_000 { try writer.write("\(number)\n".utf8) }
            try writer.commit()
            let lines = folder.text("report")?.split(separator: "\n").compactMap { Int($0) }
            #expect(lines == Array(0..<100_000))
        }
    }

    @Test func aPipeWithoutAReaderIsATypedError() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder.path("pipe")
            #expect(mkfifo(path, 0o600) == 0)
            let reader = open(path, O_RDONLY | O_NONBLOCK)
            var writer = try DestinationWriter(.file(path))
            close(reader)
            try writer.write("x".utf8)
            let error = try #require(throws: DestinationError.self) { try writer.flush() }
            #expect(error.isClosedPipe)
            try writer.commit()
            #expect(try folder.names() == ["pipe"])
        }
    }

    @Test func aFullDeviceIsATypedError() throws {
        #if os(Linux)
            let error = try #require(throws: DestinationError.self) { try Destination.file("/dev/full").write([1]) }
            #expect(error.code == ENOSPC)
            #expect(error.nextStep.hasPrefix("Free some space"))
        #endif
    }
}
