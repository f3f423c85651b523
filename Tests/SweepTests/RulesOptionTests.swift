import Emulator
import Testing

/// A user's own rules, through the real program.
@Suite(.serialized) struct RulesOptionTests {
    private static let task = """
        {"taskArn":"a","group":"service:web","stopCode":"EssentialContainerExited",
         "stoppedReason":"Essential container in task exited","containers":[{"name":"app","exitCode":3}]}
        """
    private static let rules = """
        {"rules": [{"name": "no license", "match": {"exitCodes": [3], "service": "web"}, "bucket": "CONFIG",
                    "cause": "license.unavailable", "nextAction": "Restart the license server, then {container}"}]}
        """

    @Test func classifyAsksThemFirst() async throws {
        let folder = try ScratchFolder()
        let file = try folder.write("rules.json", Self.rules)
        let result = try await Binary.run("classify", "-", "--rules", file, "-o", "json", input: Self.task)
        #expect(result.status == 0, "\(result.errors)")
        let report = try SweepResult(result.output)
        #expect(report.failures.map(\.bucket) == ["CONFIG"])
        #expect(report.groups.map(\.nextAction) == ["Restart the license server, then app"])
        #expect(result.output.contains(#""decidedBy":"custom-rules""#))
        #expect(result.output.contains(#""cause":"license.unavailable""#))
    }

    /// A sweep drops what is certainly clean before it classifies: not what a rule makes a failure, and the rest counts.
    @Test func aSweepHeedsThemBeforeItDropsAnything() async throws {
        let folder = try ScratchFolder()
        let everything = """
            {"rules": [{"match": {"service": "*"}, "bucket": "UNKNOWN", "cause": "own", "nextAction": "Look"}]}
            """
        let file = try folder.write("rules.json", everything)
        let words = ["demo", "--accounts", "1", "--suspended", "0", "--regions", "us-east-1", "--clusters", "3"]
        let result = try await Binary(words + ["--rules", file, "-o", "json"]).result()
        #expect(result.status == 0, "\(result.errors)")
        let report = try SweepResult(result.output)
        #expect(report.coverage.tasks["benign"] == 0)
        #expect(report.coverage.tasks["failed"] == report.coverage.tasks["described"])
        #expect(Set(report.groups.map(\.bucket)) == ["UNKNOWN"])
        let silent = try folder.write("silent.json", everything.replacing("UNKNOWN", with: "BENIGN"))
        let quiet = try await Binary(words + ["--rules", silent, "-o", "json"]).result()
        #expect(try SweepResult(quiet.output).coverage.tasks["failed"] == 0)
    }

    @Test func everyMistakeIsNamedAndNothingIsDone() async throws {
        let folder = try ScratchFolder()
        let text = """
            {"rules": [
              {"name": "one", "match": {"exitCode": [3]}, "bucket": "CONFIG", "cause": "a", "nextAction": "b"},
              {"match": {"exitCodes": [3]}, "bucket": "CONFIG", "cause": "a", "nextAction": "Fix {contaner}"}
            ]}
            """
        let file = try folder.write("rules.json", text)
        for command in [["sweep"], ["demo"], ["classify", "-"]] {
            let result = try await Binary(command + ["--rules", file], input: Self.task).result()
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
            #expect(
                result.errors.contains(
                    "\(file), line 2, rules[0] (one).match.exitCode: there is no such key; did you mean \"exitCodes\"?"
                ),
                "\(result.errors)"
            )
            #expect(
                result.errors.contains(
                    "rules.json, line 3, rules[1].nextAction: there is no fact \"contaner\"; did you mean \"container\"?"
                ),
                "\(result.errors)"
            )
        }
    }

    @Test func aFileThatCannotBeReadIsWrongUsage() async throws {
        let absent = try await Binary.run("classify", "-", "--rules", "/does/not/exist.json", input: Self.task)
        #expect(absent.status == 2)
        #expect(absent.errors.contains("cannot read /does/not/exist.json: No such file or directory."))
        let input = try await Binary.run("classify", "-", "--rules", "-", input: Self.task)
        #expect(input.status == 2)
        #expect(input.errors.contains("--rules takes a file, not the standard input."))
    }
}
