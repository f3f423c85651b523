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

    // The runtime of the thread sanitizer writes a file of half a megabyte before the program begins.
    #if !THREAD_SANITIZER
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

        @Test func whatClaudeIsToReadCannotBeWritten() async throws {
            let folder = try ScratchFolder()
            let program = try folder.write("claude", "#!/bin/sh\ntouch \"$DIR/asked\"\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
            let script = "(ulimit -f 0; \"$0\" \"$@\" 2>&1; echo \"status $?\") | cat"
            let result = try await Binary.shell(
                script,
                ["classify", "-", "--classifier", "claude-cli", "-o", "csv"],
                environment: ["DIR": folder.path, "PATH": "\(folder.path):/usr/bin:/bin"],
                input: Self.tasks
            )
            #expect(result.output.contains("no file for claude to read and write can be made in /tmp (File too large)"))
            #expect(result.output.contains("\n,,s49,CODE_BUG,"))
            #expect(result.output.hasSuffix("status 0\n"), "\(result.output.suffix(200))")
            #expect(try names(folder) == ["claude"])
        }
    #endif

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

    @Test func aReaderThatReadsNoMoreHoldsNothingUpForEver() async throws {
        let folder = try ScratchFolder()
        // A pipe that stays open to read and is never read; it is full long before the end of the stream.
        let script = "mkfifo \"$PIPE\"; exec 3<>\"$PIPE\" 4>\"$PIPE\"; exec \"$0\" \"$@\" >&4"
        let estate = ["--clusters", "50", "--tasks", "50", "--latency", "0ms"]
        let result = try await Binary.shell(
            script,
            ["demo"] + estate + ["--timeout", "3s", "-o", "ndjson", "-o", "json=\(folder.path)/whole"],
            environment: ["PIPE": folder.path + "/pipe"]
        )
        #expect(result.errors.contains("cannot write standard output: nobody reads on. Let the program that reads it"))
        let coverage = try SweepResult(folder.read("whole")).coverage
        #expect(!coverage.complete)
        // On a busy machine no cluster may be swept within the time limit.
        #expect(result.status == (try #require(coverage.clusters["swept"]) == 0 ? 1 : 3))
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

    @Test(arguments: ["json", "ndjson", "github"]) func twoOutputsCannotGoToOneFile(format: String) async throws {
        let folder = try ScratchFolder()
        func expectRefusal(_ first: String, _ second: String, _ place: String) async throws {
            let words = [
                "classify", "-", "-o", "\(format)=\(folder.path)/\(first)", "-o", "csv=\(folder.path)/\(second)",
            ]
            let result = try await Binary(words, input: Self.tasks).result()
            #expect(result.status == 2)
            #expect(result.errors.contains("two outputs go to \(place): give each a path of its own."))
        }
        let path = "\(folder.path)/a"
        try await expectRefusal("a", "a", path)
        try await expectRefusal("a", "./a", "\(folder.path)/./a, which is \(path)")
        #expect(try names(folder) == [])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a")
        try await expectRefusal("a", "link", "\(folder.path)/link, which is \(path)")
        try folder.write("a", "old")
        try await expectRefusal("a", "link", "\(folder.path)/link, which is \(path)")
        #expect(try folder.read("a") == "old")
    }

    @Test func whatGoesToTheStandardOutputCannotGoToItsFileToo() async throws {
        let folder = try ScratchFolder()
        let words = ["classify", "-", "-o", "csv", "-o", "json=\(folder.path)/out"]
        let script = "exec \"$0\" \"$@\" >\"$OUT\""
        let environment = ["OUT": folder.path + "/out"]
        let result = try await Binary.shell(script, words, environment: environment, input: Self.tasks)
        #expect(result.status == 2)
        #expect(result.errors.contains("two outputs go to \(folder.path)/out, which is standard output:"))
    }

    @Test func twoProgramsCannotReadOneStandardOutput() async throws {
        for other in ["json", "markdown", "ndjson", "json=/dev/stdout"] {
            let result = try await Binary.run("classify", "-", "-o", "csv", "-o", other, input: Self.tasks)
            #expect(result.status == 2, "\(other)")
            #expect(result.errors.contains("two outputs go to "), "\(other)")
            #expect(result.output.isEmpty, "\(other)")
        }
        let both = try await Binary.run("classify", "-", "-o", "ndjson", "-o", "stdout", input: Self.tasks)
        #expect(both.status == 0)
        #expect(both.errors.contains("the standard output gets the table besides ndjson: add a path,"))
    }

    @Test func whatIsOpenIsWrittenToAndNotReplaced() async throws {
        let folder = try ScratchFolder()
        let script = "{ echo before; \"$0\" \"$@\"; echo after; } >\"$OUT\" 3>\"$OUT-3\" 2>\"$OUT-2\""
        let words = ["/dev/stdout", "/dev/fd/3", "/dev/stderr"].flatMap { ["-o", "csv=\($0)"] }
        let environment = ["OUT": folder.path + "/out"]
        let result = try await Binary.shell(
            script,
            ["classify", "-"] + words,
            environment: environment,
            input: Self.tasks
        )
        #expect(result.status == 0)
        let table = try folder.read("out-3")
        #expect(table.utf8.count { $0 == UInt8(ascii: "\n") } == 51)
        #expect(try folder.read("out-2") == table)
        #expect(try folder.read("out") == "before\n\(table)after\n")
        #expect(try names(folder) == ["out", "out-2", "out-3"])
    }

    @Test func aPipeThatNobodyReadsCostsNoOtherOutput() async throws {
        let folder = try ScratchFolder()
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let words = ["classify", "-", "-o", "csv=\(folder.path)/pipe", "-o", "json=\(folder.path)/whole"]
        let result = try await Binary(words, input: Self.tasks).result()
        #expect(result.status == 3)
        #expect(result.errors.contains("Nothing reads it: start the program that does first."))
        try expectWhole(folder, "whole")
    }

    @Test func aClosedPipeBesideMessagesDoesNotEndTheRun() async throws {
        try await WebhookReceiver.run { receiver in
            let script = "mkfifo \"$PIPE\"; exec 3<>\"$PIPE\" 4>\"$PIPE\" 3<&-; exec \"$0\" \"$@\" >&4 4>&-"
            let folder = try ScratchFolder()
            let result = try await Binary.shell(
                script,
                ["classify", "-", "-o", "ndjson", "-o", "webhook=env:HOOK"],
                environment: ["PIPE": folder.path + "/pipe", "HOOK": receiver.url("/hook")],
                input: Self.tasks
            )
            #expect(result.status == 3)
            #expect(result.errors.contains("cannot write standard output: Broken pipe."))
            let message = try #require(receiver.bodies("/hook").first)
            #expect(message.contains("\"failed\":50"))
        }
    }

    @Test(arguments: ["csv", "ndjson"]) func whatHasNoRoomForTheCoverageLeavesItToTheErrors(format: String) async throws
    {
        let words = ["demo", "--clusters", "2", "--deny", "*", "-o", format]
        let result = try await Binary(words).result()
        #expect(result.status != 0)
        #expect(result.errors.contains("the sweep is incomplete: add -o stdout or -o json=PATH"))
        #expect(!(try await Binary(words + ["-o", "stdout"]).result().errors.contains("the sweep is incomplete")))
    }

    @Test(arguments: formats) func aMissingFolderCostsNoOtherOutput(format: String) async throws {
        let folder = try ScratchFolder()
        let words = ["classify", "-", "-o", "\(format)=\(folder.path)/none/out"]
        let only = try await Binary(words, input: Self.tasks).result()
        #expect(only.status == 2)
        #expect(only.errors.contains("Create the folder \(folder.path)/none first."))
        #expect(try names(folder) == [])
        let result = try await Binary(words + ["-o", "json=\(folder.path)/whole"], input: Self.tasks).result()
        #expect(result.status == 3)
        #expect(
            result.errors == "ecs-sweep: cannot write \(folder.path)/none/out: No such file or directory. "
                + "Create the folder \(folder.path)/none first.\n"
        )
        try expectWhole(folder, "whole")
        #expect(try names(folder) == ["whole"])
    }

    @Test func aFolderInPlaceOfAFileCostsNoOtherOutput() async throws {
        let folder = try ScratchFolder()
        let words = ["classify", "-", "-o", "csv=\(folder.path)", "-o", "json=\(folder.path)/whole"]
        let result = try await Binary(words, input: Self.tasks).result()
        #expect(result.status == 3)
        #expect(result.errors.contains("Is a directory. Give the name of a file in that folder."))
        try expectWhole(folder, "whole")
    }

    @Test func itIsToldBeforeTheSweep() async throws {
        let folder = try ScratchFolder()
        let pipe = folder.path + "/in"
        #expect(mkfifo(pipe, 0o600) == 0)
        // The input begins only when the fault has been told.
        let script = """
            "$0" "$@" 2>"$DIR/errors" >/dev/null &
            exec 3>"$DIR/in"
            until grep -q 'cannot write' "$DIR/errors"; do kill -0 $! || exit 9; sleep 0.01; done
            cat >&3
            exec 3>&-
            wait $!
            """
        let words = ["classify", pipe, "-o", "json=\(folder.path)/whole", "-o", "csv=\(folder.path)/none/a"]
        let result = try await Binary.shell(script, words, environment: ["DIR": folder.path], input: Self.tasks)
        #expect(result.status == 3)
        try expectWhole(folder, "whole")
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
