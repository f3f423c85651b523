import Emulator
import Testing

// What a sanitizer maps for itself is more than any limit.
#if os(Linux) && !THREAD_SANITIZER && !ADDRESS_SANITIZER
    /// Processes that may map little memory: Swift's runtime crashes where an allocation fails, so they do not begin.
    @Suite(.serialized, .timeLimit(.minutes(5))) struct AddressSpaceTests {
        private static var said: Regex<(Substring, Substring, Substring)> {
            #/the process may map ([0-9]+) MiB of memory, and ([0-9]+) are needed at least: /#
        }

        private func run(_ words: [String], within megabytes: Int) async throws -> Binary.Result {
            try await Binary.shell("ulimit -v \(megabytes * 1024); exec \"$0\" \"$@\"", words)
        }

        /// How much the program says that it needs, in MiB: asked with ever more, for below some it cannot even be loaded.
        private func need(_ words: [String]) async throws -> Int {
            struct NeverSaid: Error {}
            for megabytes in stride(from: 48, to: 512, by: 16) {
                let errors = try await run(words, within: megabytes).errors
                if let match = errors.firstMatch(of: Self.said), let need = Int(match.2) { return need }
            }
            throw NeverSaid()
        }

        @Test(arguments: [
            ["demo"], ["sweep", "--region", "eu-west-1"], ["classify", "-"], ["merge", "none.json"],
            ["bench", "--emulated", "--rounds", "1"], ["doctor"], ["emulate"],
        ])
        func tooLittleIsSaidAndNotFallenOver(words: [String]) async throws {
            let need = try await need(words)
            let result = try await run(words, within: need - 1)
            #expect(result.status == 1, "\(result.errors)")
            #expect(result.output.isEmpty)
            #expect(
                result.errors == "ecs-sweep: the process may map \(need - 1) MiB of memory, and \(need) are needed at "
                    + "least: raise the limit, as with ulimit -v \(need * 1024).\n"
            )
        }

        @Test func whatIsSaidToBeNeededIsEnough() async throws {
            let words = ["demo", "--latency", "0ms", "-o", "json"]
            let result = try await run(words, within: try await need(words))
            #expect(result.status == 0, "\(result.errors)")
            let coverage = try SweepResult(result.output).coverage
            #expect(coverage.complete)
            #expect(coverage.clusters["swept"] == 300)
        }

        @Test func aSweepOfOthersNeedsNoMore() async throws {
            let estate = Estate(EstateShape(clusters: 300, stoppedTasks: 20))
            try await EmulatorServer.withServer(EmulatorConfiguration(), serving: estate) { server in
                let words = ["sweep", "-o", "json", "--quota-share", "unlimited"]
                let need = try await need(words)
                let result = try await Binary.shell(
                    "ulimit -v \(need * 1024); exec \"$0\" \"$@\"",
                    words,
                    environment: environment(server)
                )
                #expect(result.status == 0, "\(result.errors)")
                #expect(try SweepResult(result.output).coverage.clusters["swept"] == 300)
            }
        }

        @Test func whatNeedsNoneWorksWithLittle() async throws {
            let need = try await need(["demo"])
            for words in [["--help"], ["--version"], ["graph"], ["man"]] {
                let result = try await run(words, within: need - 1)
                #expect(result.status == 0 && result.errors.isEmpty, "\(words): \(result.errors)")
            }
        }

        @Test func bracketsWithinEachOtherFitIntoItsStacks() async throws {
            let folder = try ScratchFolder()
            let deep = String(repeating: "{\"a\":", count: 511) + "1" + String(repeating: "}", count: 511)
            let words = ["classify", try folder.write("tasks", "{\"taskArn\":\"a\",\"b\":\(deep)}\n"), "-o", "ndjson"]
            let result = try await run(words, within: try await need(words))
            let free = try await Binary(words).result()
            #expect(result.status == free.status, "\(result.errors)")
            #expect(result.output == free.output)
            let report = try folder.write("report", deep)
            let merged = try await run(["merge", report], within: try await need(["merge", report]))
            #expect(merged.status == 2, "\(merged.errors)")
        }
    }
#endif
