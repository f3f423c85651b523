import Sinks
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Outputs in folders that all may write to, as `/tmp` is.
///
/// Only root can make what another user has put there.
@Suite(.enabled(if: geteuid() == 0)) struct SharedFolderTests {
    private static let stranger = uid_t(1234)

    /// Runs a test with a folder as `/tmp` is, and one of the user's own with a file in it.
    private func withFolders(
        _ body: (_ shared: TemporaryFolder, _ own: TemporaryFolder) async throws -> Void
    ) async throws {
        try await TemporaryFolder.with { shared in
            try await TemporaryFolder.with { own in
                #expect(chmod(shared.path, 0o1777) == 0)
                try own.put("precious", in: "file")
                try await body(shared, own)
                #expect(own.text("file") == "precious")
                #expect(try own.names() == ["file"])
            }
        }
    }

    private func refuses(_ destination: Destination) throws {
        let checked = try #require(throws: DestinationError.self) { try destination.check() }
        let written = try #require(throws: DestinationError.self) { try destination.write(Array("report".utf8)) }
        for error in [checked, written] {
            #expect(error.code == EACCES)
            #expect(error.reason == "another user has put it into a folder that others may write to")
            #expect(error.nextStep == "Give a path in a folder of your own.")
        }
    }

    @Test func aLinkOfAnotherUserLeadsNowhere() async throws {
        try await withFolders { shared, own in
            for (name, target) in [("report", own.path("file")), ("new", own.path("none")), ("folder", own.path)] {
                #expect(symlink(target, shared.path(name)) == 0)
                #expect(lchown(shared.path(name), Self.stranger, Self.stranger) == 0)
            }
            for name in ["report", "new", "folder/file", "folder/none"] {
                try refuses(.file(shared.path(name)))
                try refuses(.appending(shared.path(name)))
            }
        }
    }

    @Test func aLinkOnTheWayIsLookedAtToo() async throws {
        try await withFolders { shared, own in
            #expect(symlink(own.path("none"), shared.path("theirs")) == 0)
            #expect(lchown(shared.path("theirs"), Self.stranger, Self.stranger) == 0)
            try await TemporaryFolder.with { elsewhere in
                #expect(symlink(shared.path("theirs"), elsewhere.path("mine")) == 0)
                try refuses(.file(elsewhere.path("mine")))
            }
        }
    }

    @Test func aFileOrPipeOfAnotherUserIsNotWrittenTo() async throws {
        try await withFolders { shared, _ in
            try shared.put("", in: "report")
            #expect(mkfifo(shared.path("pipe"), 0o666) == 0)
            for name in ["report", "pipe"] {
                #expect(chown(shared.path(name), Self.stranger, Self.stranger) == 0)
                try refuses(.file(shared.path(name)))
                try refuses(.appending(shared.path(name)))
            }
        }
    }

    @Test func onesOwnLinksAndFilesAreGoodThere() async throws {
        try await TemporaryFolder.with { shared in
            #expect(chmod(shared.path, 0o1777) == 0)
            #expect(symlink("target", shared.path("link")) == 0)
            try Destination.file(shared.path("link")).write(Array("new".utf8))
            #expect(shared.text("target") == "new")
            try Destination.file(shared.path("target")).write(Array("newer".utf8))
            #expect(shared.text("link") == "newer")
        }
    }

    @Test func elsewhereLinksOfOthersLeadWhereTheyDid() async throws {
        try await TemporaryFolder.with { folder in
            #expect(symlink("target", folder.path("link")) == 0)
            #expect(lchown(folder.path("link"), Self.stranger, Self.stranger) == 0)
            try Destination.file(folder.path("link")).write(Array("new".utf8))
            #expect(folder.text("target") == "new")
        }
    }
}
