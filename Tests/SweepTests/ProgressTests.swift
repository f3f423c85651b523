import Testing

/// What is said on the standard error while a command runs, where that is no terminal.
struct ProgressTests {
    private static let task = #"{"taskArn":"a","containers":[{"name":"app","exitCode":1}]}"#

    /// Calls take long enough for several looks at the sweep.
    private func demo(_ words: String...) async throws -> Binary.Result {
        let estate = ["demo", "--accounts", "2", "--suspended", "0", "--clusters", "4", "--latency", "300ms"]
        return try await Binary(estate + words).result()
    }

    @Test func aLogSaysWhenAPhaseBegins() async throws {
        let result = try await demo("--progress", "always")
        #expect(result.status == 0)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.first?.hasPrefix("ecs-sweep: finding accounts") == true)
        #expect(lines.contains { $0.contains("clusters") && $0.contains("failures") && $0.contains("calls") })
        #expect(lines.allSatisfy { $0.hasPrefix("ecs-sweep: ") })
        #expect(!result.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test(arguments: [["--progress", "never"], ["--progress", "always", "--quiet"]])
    func nothingIsSaidUnlessItIsWanted(words: [String]) async throws {
        let result = try await Binary(["demo", "--clusters", "2", "--latency", "50ms"] + words).result()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
    }

    @Test(
        arguments: [
            ([:], false), (["CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
            (["TERM": "xterm"], false),
        ] as [([String: String], Bool)]
    )
    func aPipeHasColoursOnlyByForce(environment: [String: String], isColoured: Bool) async throws {
        let result = try await Binary.run("classify", "-", environment: environment, input: Self.task)
        #expect(result.status == 0)
        #expect(result.output.contains("\u{1B}[35m") == isColoured)
        let always = try await Binary.run(
            "classify",
            "-",
            "--color",
            "always",
            environment: environment,
            input: Self.task
        )
        #expect(always.output.contains("\u{1B}[35m"))
        let folder = try ScratchFolder()
        _ = try await Binary.run(
            "classify",
            "-",
            "--color=always",
            "-o",
            "stdout=\(folder.path)/table",
            environment: environment,
            input: Self.task
        )
        #expect(try folder.read("table").contains("\u{1B}[35m"), "who asks for colours gets them in a file too")
    }
}
