import Testing

@testable import AWS

#if canImport(Musl)
    import Musl
#elseif canImport(Glibc)
    import Glibc
#endif

/// Programs that every system has, started for real.
@Suite(.timeLimit(.minutes(5))) struct ChildProcessTests {
    @Test("what it writes, with its own words and variables and nothing to read")
    func output() async throws {
        let script = "cat; printf '%s|%s' \"$1\" \"$NAME\""
        let text = try await shell(script, "a b", environment: ["NAME": "n", "PATH": "/bin:/usr/bin"])
        #expect(text == "a b|n")
    }

    #if os(Linux)
        @Test("it gets none of this process's open files, however they were opened")
        func openFiles() async throws {
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            defer { for end in ends { close(end) } }
            #expect(try await shell("ls /proc/$$/fd; :", environment: ["PATH": "/usr/bin:/bin"]) == "0\n1\n2\n")
        }
    #endif

    @Test("more than a pipe holds comes whole")
    func large() async throws {
        #expect(try await shell("head -c 300000 /dev/zero").utf8.count == 300_000)
    }

    @Test("a code other than 0 is a failure, with the last words of it, bounded and plain")
    func failure() async throws {
        await #expect(throws: ChildProcess.Failure.failed(code: 3, words: "no keys")) {
            try await shell("printf 'no \\033[2Jkeys' >&2; exit 3")
        }
        await #expect(throws: ChildProcess.Failure.killed(signal: 9)) { try await shell("kill -9 $$") }
    }

    @Test("what cannot be started says why")
    func notStarted() async throws {
        let missing = ChildProcess("/does/not/exist", [], environment: [:])
        let error = await #expect(throws: ChildProcess.Failure.self) { try await missing.output() }
        #expect(error?.description.contains("No such file") == true)
    }

    @Test("one that takes too long is ended, also when it has closed its outputs")
    func timeout() async throws {
        for script in ["exec sleep 1000", "exec >&- 2>&-; exec sleep 1000"] {
            var process = ChildProcess("/bin/sh", ["-c", script], environment: ["PATH": "/bin:/usr/bin"])
            process.timeLimit = .milliseconds(50)
            await #expect(throws: ChildProcess.Failure.timeout(.milliseconds(50))) { try await process.output() }
        }
    }

    @Test("one that writes without end is ended")
    func tooMuch() async throws {
        var process = ChildProcess("/bin/cat", ["/dev/zero"], environment: [:])
        process.outputLimit = 100_000
        await #expect(throws: ChildProcess.Failure.tooMuchOutput(100_000)) { try await process.output() }
    }

    @Test("it reads one file and writes another, and what it wrote is there after a failure too")
    func files() async throws {
        for (code, succeeds) in [(0, true), (3, false)] {
            let output = try ScratchFile(in: "/tmp")
            var process = ChildProcess(
                "/bin/sh",
                ["-c", "cat; echo words >&2; exit \(code)"],
                environment: ["PATH": "/bin:/usr/bin"]
            )
            process.input = try ScratchFile(in: "/tmp", holding: Array("question".utf8))
            process.outputFile = output
            if succeeds {
                #expect(try await process.output() == Array("question".utf8))
            } else {
                await #expect(throws: ChildProcess.Failure.failed(code: 3, words: "words")) {
                    try await process.output()
                }
            }
            #expect(output.contents(limit: 100) == Array("question".utf8))
        }
    }

    @Test(
        "one that fills a file without end is ended, and one that has filled it is found out",
        arguments: [true, false]
    )
    func tooMuchInAFile(_ isEndless: Bool) async throws {
        let words = isEndless ? ["cat", "/dev/zero"] : ["head", "-c", "100001", "/dev/zero"]
        var process = ChildProcess(words[0], Array(words.dropFirst()), environment: [:])
        process.outputFile = try ScratchFile(in: "/tmp")
        process.outputLimit = 100_000
        await #expect(throws: ChildProcess.Failure.tooMuchOutput(100_000)) { try await process.output() }
    }

    @Test("cancelling the task ends it")
    func cancelled() async throws {
        let process = ChildProcess("/bin/sh", ["-c", "exec sleep 1000"], environment: ["PATH": "/bin:/usr/bin"])
        let error = await withTaskGroup(of: ChildProcess.Failure?.self) { group in
            group.addTask {
                do throws(ChildProcess.Failure) {
                    _ = try await process.output()
                    return nil
                } catch {
                    return error
                }
            }
            group.cancelAll()
            return await group.next() ?? nil
        }
        #expect(error == .cancelled)
    }

    private func shell(
        _ script: String,
        _ arguments: String...,
        environment: [String: String] = ["PATH": "/bin:/usr/bin"]
    ) async throws -> String {
        let process = ChildProcess("/bin/sh", ["-c", script, "sh"] + arguments, environment: environment)
        return String(decoding: try await process.output(), as: UTF8.self)
    }
}
