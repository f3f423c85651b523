import Foundation
import Testing

/// What a user gets who asks for help.
@Suite(.serialized) struct HelpTests {
    private static let commands = [
        "sweep", "demo", "emulate", "classify", "merge", "bench", "graph", "doctor", "iam-policy", "config",
        "completions", "man", "help",
    ]

    /// Every option that users of a sweep rely on.
    private static let sweepOptions = [
        "--profile NAME", "--region NAME,...|all", "--account ID,...", "--role NAME|ARN", "--external-id ID",
        "--organization", "--estate FILE", "--cluster GLOB", "--service GLOB", "--endpoint-url URL",
        "--since DURATION", "--concurrency N", "--quota-share F", "--timeout DURATION", "--classifier WHO",
        "--model ID", "--dry-run-prompt", "--limit N", "--include-benign", "-o, --output FORMAT[=PATH]",
        "--progress WHEN", "--color WHEN", "--quiet", "--verbose", "--exit-code N", "--config FILE|none",
    ]

    @Test(arguments: [nil] + commands)
    func theHelpOfACommandFitsAScreenAndHasExamples(command: String?) async throws {
        let result = try await Binary([command, "--help"].compactMap(\.self)).result()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.contains("Usage: ecs-sweep"))
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 40)
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
        let examples = lines.drop { $0 != "Examples:" }.dropFirst().prefix { !$0.isEmpty }
        #expect((3...5).contains(examples.count))
        #expect(examples.allSatisfy { $0.contains("ecs-sweep") })
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
        // -h and help say the same.
        #expect(try await Binary([command, "-h"].compactMap(\.self)).result().output == result.output)
        #expect(try await Binary(["help", command].compactMap(\.self)).result().output == result.output)
    }

    @Test func everyOptionIsNamedOnTheScreenThoughNotAllAreExplained() async throws {
        let output = try await Binary.run("sweep", "--help").output
        for option in Self.sweepOptions { #expect(output.contains(option), "\(option)") }
        #expect(output.contains("help sweep --all explains them"))
    }

    @Test func commandsThatSweepNothingHaveTheOptionsThatTheyHeed() async throws {
        let doctor = try await Binary.run("help", "doctor", "--all").output
        let policy = try await Binary.run("help", "iam-policy", "--all").output
        for option in ["--organization", "--estate FILE", "--cluster GLOB", "--logs", "--owner-tag KEY"] {
            #expect(doctor.contains(option) && policy.contains(option), "\(option)")
        }
        for option in ["--rows", "--exit-code", "--service", "--since", "--shard", "--dry-run-prompt", "--html"] {
            #expect(!doctor.contains(option) && !policy.contains(option), "\(option)")
        }
        #expect(doctor.contains("stdout or json (stdout)") && doctor.contains("(90s)") && !policy.contains("--output"))
    }

    @Test func theWholeHelpHasALineForEveryOption() async throws {
        let output = try await Binary.run("help", "sweep", "--all").output
        #expect(!output.contains("explains them"))
        for option in Self.sweepOptions {
            let line = try #require(output.split(separator: "\n").first { $0.contains("  \(option)") })
            #expect(line.count > option.count + 10, "\(line)")
        }
    }

    @Test func theHelpOffersWhatTheCommandDoes() async throws {
        let merge = try await Binary.run("merge", "--help").output
        #expect(merge.contains("stdout, markdown, html, json, csv, and more"))
        #expect(merge.contains("0 for all (40)"))
        #expect(try await Binary.run("classify", "--help").output.contains("0 for all (all)"))
        #expect(try await Binary.run("demo", "--help").output.contains("stopped tasks in each cluster (20)"))
        #expect(try await Binary.run("emulate", "--help").output.contains("clusters in each region (12)"))
    }

    @Test func theManualHasEveryCommandAndOption() async throws {
        let page = try await Binary.run("man").output.replacing("\\-", with: "-")
        for command in Self.commands { #expect(page.contains(".SH ECS-SWEEP \(command.uppercased())\n"), "\(command)") }
        for option in Self.sweepOptions {
            let name = option.split(separator: " ").last { $0.hasPrefix("--") } ?? ""
            #expect(page.contains(name), "\(option)")
        }
        // An option that is not quite the same elsewhere is told again there.
        let demo = try #require(page.split(separator: ".SH ECS-SWEEP ").first { $0.hasPrefix("DEMO\n") })
        #expect(demo.contains("(unlimited; 0.8 where there are quotas)."))
        #expect(!page.contains("doctor\\fR \\fI\\fR"))
        let variables = [
            "CLICOLOR_FORCE", "CLICOLOR", "TERM", "COLUMNS", "PAGERDUTY_EVENTS_URL", "GITHUB_STEP_SUMMARY",
            "XDG_CACHE_HOME",
        ]
        for name in variables { #expect(page.contains(name), "\(name)") }
        #expect(page.contains("\nonly what stopped in the last 15m, 2h, ... Off without it"))
        for section in ["EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SECURITY"] {
            #expect(page.contains(".SH \(section)\n"))
        }
        // Nothing of the text is taken for a request.
        let requests = Set(page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
        #expect(requests == [".TH", ".SH", ".SS", ".PP", ".TP", ".br"])
    }

    @Test func verboseSaysWhatEachStageDid() async throws {
        let words = ["demo", "--clusters", "1", "--regions", "1", "--accounts", "1", "--suspended", "0"]
        let result = try await Binary(words + ["--verbose"]).result()
        #expect(result.errors.contains("stage describe: 1 in, 20 out, busy "))
        #expect(try await Binary(words).result().errors.isEmpty)
        #expect(try await Binary(words + ["--verbose", "--quiet"]).result().errors.isEmpty)
    }
}
