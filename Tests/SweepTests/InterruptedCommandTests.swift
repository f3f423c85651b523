import Emulator
import Foundation
import Testing

/// Commands other than a sweep that are interrupted, and what they have started.
@Suite(.serialized, .timeLimit(.minutes(5))) struct InterruptedCommandTests {
    private static let task = """
        {"taskArn":"a","stopCode":"EssentialContainerExited","stoppedReason":"odd thing","containers":[{"exitCode":3}]}

        """
    private static let stalled = EmulatorConfiguration(latency: .fixed(.seconds(600)))
    private static let estate = Estate(EstateShape(clusters: 1))

    /// Writes a program that notes its id and then runs until it is ended.
    private func endlessProgram(_ name: String, in folder: ScratchFolder) throws -> String {
        let program = try folder.write(name, "#!/bin/sh\necho $$ >'\(folder.path)/id'\nexec sleep 600\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        return program
    }

    /// Waits until the program has noted its id.
    private func id(in folder: ScratchFolder, of binary: Binary) async throws -> Int32 {
        var id: Int32?
        try await binary.runs {
            let text = (try? folder.read("id")) ?? ""
            id = text.hasSuffix("\n") ? Int32(text.dropLast()) : nil
            return id != nil
        }
        if let id { return id }
        struct HasEnded: Error { var errors: String }
        throw HasEnded(errors: try await binary.result().errors)
    }

    /// Waits until there is no such process: one that has ended stays until whoever inherits it has taken note.
    private func expectGone(_ id: Int32) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while kill(id, 0) == 0, !isZombie(id), .now < deadline { try await Task.sleep(for: .milliseconds(5)) }
        #expect(kill(id, 0) != 0 || isZombie(id), "the program \(id) still runs")
    }

    private func isZombie(_ id: Int32) -> Bool {
        let state = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        return state.split(separator: ")").last?.hasPrefix(" Z") == true
    }

    @Test(arguments: [SIGINT, SIGTERM]) func whoWaitsForClaudeGetsTheRulesReport(signal: Int32) async throws {
        let folder = try ScratchFolder()
        _ = try endlessProgram("claude", in: folder)
        let binary = try Binary(
            ["classify", "-", "--classifier", "claude-cli", "-o", "json"],
            environment: ["PATH": "\(folder.path):/usr/bin:/bin", "ANTHROPIC_API_KEY": "k"],
            input: Self.task
        )
        let claude = try await id(in: folder, of: binary)
        binary.send(signal)
        let result = try await binary.result()
        #expect(result.status == 130)
        #expect(result.errors.contains("Claude was not waited for: the rule verdicts stand."))
        #expect(try SweepResult(result.output).failures.map(\.bucket) == ["CODE_BUG"])
        try await expectGone(claude)
    }

    @Test(arguments: [[SIGINT], [SIGTERM], [SIGTERM, SIGTERM], [SIGXCPU], [SIGUSR1]])
    func theProgramThatPrintsKeysEndsToo(signals: [Int32]) async throws {
        let folder = try ScratchFolder()
        let program = try endlessProgram("keys", in: folder)
        let config = try folder.write("config", "[default]\nregion = us-east-1\ncredential_process = '\(program)'\n")
        let binary = try Binary(
            ["sweep"],
            environment: ["AWS_CONFIG_FILE": config, "PATH": "/usr/bin:/bin"]
        )
        let keys = try await id(in: folder, of: binary)
        for signal in signals { binary.send(signal) }
        let result = try await binary.result()
        #expect(result.status != 0)
        #expect(result.output.isEmpty)
        try await expectGone(keys)
    }

    @Test(arguments: [["doctor"], ["bench", "-o", "json"]]) func itPrintsWhatItHas(words: [String]) async throws {
        try await EmulatorServer.withServer(Self.stalled, serving: Self.estate) { server in
            let binary = try Binary(words, environment: environment(server))
            try await binary.runs { server.statistics.totalCalls > 0 }
            binary.interrupt()
            let result = try await binary.result()
            #expect(result.status == 130, "\(result.errors)")
        }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aMergeLeavesTheOldReport(signal: Int32) async throws {
        let folder = try ScratchFolder()
        try folder.write("out.json", "old")
        #expect(mkfifo(folder.path + "/part", 0o600) == 0)
        let words = ["merge", "-o", folder.path + "/out.json", folder.path + "/part"]
        #if os(Linux)
            // Whoever starts a program may keep signals back for itself.
            let script = "exec env --block-signal=INT --block-signal=TERM --block-signal=HUP \"$0\" \"$@\""
            let binary = try Binary(words, environment: ["PATH": "/usr/bin:/bin"], script: script)
        #else
            let binary = try Binary(words)
        #endif
        // It comes back when the merge has opened its part, which never ends.
        let part = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/part"))
        binary.send(signal)
        let result = try await binary.result()
        #expect(
            result.status == signal,
            "a signal that nobody waits for ends the process: the shell sees 128 + \(signal)"
        )
        #expect(result.output.isEmpty)
        try part.close()
        #expect(try folder.read("out.json") == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["out.json", "part"])
    }

    @Test func aStreamThatIsReadIsReportedAsFarAsItCame() async throws {
        let folder = try ScratchFolder()
        #expect(mkfifo(folder.path + "/tasks", 0o600) == 0)
        let words = ["classify", folder.path + "/tasks", "-o", "ndjson", "-o", "json=\(folder.path)/out.json"]
        let binary = try Binary(words)
        let tasks = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/tasks"))
        try tasks.write(contentsOf: Data(Self.task.utf8))
        try await binary.prints("\n")
        binary.send(SIGTERM)
        let result = try await binary.result()
        try tasks.close()
        #expect(result.status == 130, "\(result.errors)")
        #expect(result.output.split(separator: "\n").count == 1)
        let report = try SweepResult(folder.read("out.json"))
        #expect(!report.coverage.complete && report.failures.count == 1)
    }

    #if os(Linux)
        @Test func aTerminalThatIsClosedEndsTheSweepWithItsReport() async throws {
            let configuration = EmulatorConfiguration(latency: .fixed(.milliseconds(100)))
            let estate = Estate(EstateShape(clusters: 2000, stoppedTasks: 5))
            try await EmulatorServer.withServer(configuration, serving: estate) { server in
                let (folder, terminal) = (try ScratchFolder(), try PseudoTerminal())
                let words = [
                    "--concurrency", "1", "--progress", "always", "-o", "stdout", "-o", "json=\(folder.path)/out.json",
                ]
                let variables = ["TTY": terminal.path, "PATH": "/usr/bin:/bin", "TERM": "xterm"]
                let binary = try Binary(
                    words,
                    environment: environment(server).merging(variables) { $1 },
                    script: "exec setsid --ctty --wait \"$0\" \"$@\" <\"$TTY\" >\"$TTY\" 2>\"$TTY\""
                )
                try await binary.runs { server.statistics.totalCalls >= 10 }
                terminal.close()
                let result = try await binary.result()
                #expect(result.status == 130)
                let report = try SweepResult(folder.read("out.json"))
                #expect(!report.coverage.complete)
                #expect(report.coverage.clusters["gaveUp"] != 0)
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.json"])
            }
        }
    #endif
}
