import Foundation
import Testing

/// Outputs that cannot be written: it is said clearly, the others are written, and the exit code tells.
struct OutputFaultTests {
    /// Every format that goes to a file; `github` is appended to its.
    private static let formats = ["stdout", "markdown", "json", "ndjson", "csv", "openmetrics", "github"]

    private static let tasks = (0..<50).map { number in
        "{\"taskArn\":\"t\(number)\",\"group\":\"service:s\(number)\",\"stopCode\":\"EssentialContainerExited\","
            + "\"containers\":[{\"name\":\"app\",\"exitCode\":1}]}\n"
    }.joined()

    private func expectWhole(_ folder: ScratchFolder, _ name: String) throws {
        #expect(try SweepResult(folder.read(name)).failures.count == 50)
    }

    /// The names of what is in the folder: no temporary file may be left.
    private func names(_ folder: ScratchFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    #if os(Linux)
        @Test(arguments: formats) func aFullDisk(format: String) async throws {
            let folder = try ScratchFolder()
            let result = try await Binary.run(
                "classify",
                "-",
                "-o",
                "\(format)=/dev/full",
                "-o",
                "json=\(folder.path)/whole",
                input: Self.tasks
            )
            #expect(result.status == 3)
            #expect(
                result.errors.contains(
                    "cannot write /dev/full: No space left on device. Free some space or give a path on another disk."
                )
            )
            #expect(result.errors.split(separator: "\n").count == 1)
            try expectWhole(folder, "whole")
        }

        @Test(arguments: formats.dropLast()) func aFullStandardOutput(format: String) async throws {
            let folder = try ScratchFolder()
            let words = ["classify", "-", "-o", format, "-o", "json=\(folder.path)/whole"]
            let result = try await Binary.shell("exec \"$0\" \"$@\" >/dev/full", words, input: Self.tasks)
            #expect(result.status == 3)
            #expect(result.errors.contains("cannot write standard output: No space left on device."))
            try expectWhole(folder, "whole")
        }

        @Test(arguments: [["graph"], ["iam-policy", "--region", "us-east-1"], ["--help"], ["--version"]])
        func whatIsPrintedIsMissedToo(words: [String]) async throws {
            let result = try await Binary.shell("exec \"$0\" \"$@\" >/dev/full", words)
            #expect(result.status == 3)
            #expect(result.errors.contains("cannot write standard output: No space left on device."))
        }
    #endif

    @Test(arguments: formats) func aLimitOnTheSizeOfFiles(format: String) async throws {
        let folder = try ScratchFolder()
        try folder.write("out", "old\n")
        // The results go through a pipe: what the test keeps of them is a file too.
        let script = "(ulimit -f 0; \"$0\" \"$@\" 2>&1; echo \"status $?\") | cat"
        let words = ["classify", "-", "-o", "\(format)=\(folder.path)/out", "-o", "csv"]
        let result = try await Binary.shell(script, words, input: Self.tasks)
        #expect(result.output.contains("cannot write \(folder.path)/out: File too large. The file is larger than"))
        #expect(result.output.contains("\n,,s49,CODE_BUG,"))
        #expect(result.output.hasSuffix("status 3\n"))
        #expect(try folder.read("out") == "old\n")
        #expect(try names(folder) == ["out"])
    }

    @Test(arguments: formats.dropLast()) func aReaderThatHasGone(format: String) async throws {
        let folder = try ScratchFolder()
        // A pipe that nobody reads: it is opened for both, and then only for writing.
        let script = "mkfifo \"$PIPE\"; exec 3<>\"$PIPE\" 4>\"$PIPE\" 3<&-; exec \"$0\" \"$@\" >&4 4>&-"
        let result = try await Binary.shell(
            script,
            ["classify", "-", "-o", format, "-o", "json=\(folder.path)/whole"],
            environment: ["PIPE": folder.path + "/pipe"],
            input: Self.tasks
        )
        #expect(result.status == 3)
        #expect(result.errors.contains("cannot write standard output: Broken pipe. The program that reads"))
        try expectWhole(folder, "whole")
    }

    @Test func whoReadsTheOnlyStreamEndsTheRun() async throws {
        let script = "(\"$0\" \"$@\"; echo \"status $?\" >&2) | head -1"
        // More than a pipe holds.
        let many = (0..<200).map { Self.tasks.replacingOccurrences(of: ":\"t", with: ":\"\($0)-t") }.joined()
        let result = try await Binary.shell(script, ["classify", "-", "-o", "ndjson"], input: many)
        #expect(result.output.split(separator: "\n").count == 1)
        #expect(result.errors.contains("cannot write standard output: Broken pipe."))
        #expect(result.errors.hasSuffix("status 3\n"))
    }

    @Test func twoOutputsCannotReplaceOneFile() async throws {
        let folder = try ScratchFolder()
        let words = ["classify", "-", "-o", "json=\(folder.path)/a", "-o", "csv=\(folder.path)/a"]
        let result = try await Binary(words, input: Self.tasks).result()
        #expect(result.status == 2)
        #expect(result.errors.contains("two outputs go to \(folder.path)/a: give each a path of its own."))
        #expect(try names(folder) == [])
    }

    @Test(arguments: ["csv", "ndjson"]) func whatHasNoRoomForTheCoverageLeavesItToTheErrors(format: String) async throws
    {
        let words = ["demo", "--clusters", "2", "--deny", "*", "-o", format]
        let result = try await Binary(words).result()
        #expect(result.status != 0)
        #expect(result.errors.contains("the sweep is incomplete: add -o stdout or -o json=PATH"))
        #expect(!(try await Binary(words + ["-o", "stdout"]).result().errors.contains("the sweep is incomplete")))
    }

    @Test(arguments: formats) func aMissingFolderShowsBeforeAnythingIsRead(format: String) async throws {
        let folder = try ScratchFolder()
        let words = ["classify", "-", "-o", "json=\(folder.path)/whole", "-o", "\(format)=\(folder.path)/none/out"]
        let result = try await Binary(words, input: Self.tasks).result()
        #expect(result.status == 2)
        #expect(result.errors.contains("Create the folder \(folder.path)/none first."))
        #expect(try names(folder) == [])
    }

    // Nothing keeps root from writing to such a folder; the judge of the formats looks with another user's eyes.
    @Test(.enabled(if: geteuid() != 0), arguments: formats)
    func aFolderThatMayOnlyBeReadShowsBeforeAnythingIsRead(format: String) async throws {
        let folder = try ScratchFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        let result = try await Binary.run("classify", "-", "-o", "\(format)=\(folder.path)/out", input: Self.tasks)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
        #expect(result.status == 2)
        #expect(result.errors.contains("Permission denied. Give a path that this user may write to."))
        #expect(try names(folder) == [])
    }
}
