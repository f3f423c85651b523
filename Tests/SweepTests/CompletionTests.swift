import Foundation
import Testing

/// What the scripts of shells are answered.
@Suite(.serialized) struct CompletionTests {
    /// The words that can stand at the end of `words`.
    private func words(_ words: String..., environment: [String: String] = [:]) async throws -> [String] {
        let result = try await Binary(["__complete"] + words, environment: environment).result()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        return result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }

    @Test func commandsOptionsAndChoices() async throws {
        #expect(
            try await words("") == [
                "sweep", "demo", "emulate", "classify", "merge", "bench", "graph", "doctor", "iam-policy", "config",
                "completions", "man", "help",
            ]
        )
        #expect(try await words("--cl") == ["--cluster", "--classifier", "--claude-cache"])
        #expect(try await words("demo", "--quotas", "") == ["off", "documented", "drained"])
        #expect(try await words("demo", "--quotas=d") == ["--quotas=documented", "--quotas=drained"])
        #expect(try await words("--color", "never", "--classifier", "cl") == ["claude", "claude-cli"])
        #expect(try await words("completions", "") == ["bash", "zsh", "fish"])
        #expect(try await words("help", "cl") == ["classify"])
        #expect(try await words("config", "demo", "--quo") == ["--quotas", "--quota-share"])
        #expect(try await words("config", "--js") == ["--json"])
        #expect(try await words("help", "--all", "cl") == ["classify"])
        #expect(try await words("config", "--json", "de") == ["demo"])
        #expect(try await words("config", "--json", "demo", "--quo") == ["--quotas", "--quota-share"])
        #expect(try await words("--no-qui") == ["--no-quiet"])
        #expect(try await words("graph", "--no-") == [])
        #expect(try await words("doctor", "-o", "") == ["stdout", "json"])
        #expect(try await words("bench", "-o", "") == ["stdout", "json", ":files"])
        #expect(try await words("bench", "--em") == ["--emulated"])
        // What is given once is not offered again, but for what may be.
        #expect(try await words("--quiet", "--qui") == [])
        #expect(try await words("--cluster", "a", "--clu") == ["--cluster"])
        #expect(try await words("nonsense", "") == [])
        #expect(try await words("--model", "") == [])
    }

    @Test func filesAndFolders() async throws {
        #expect(try await words("classify", "ev") == [":files"])
        #expect(try await words("merge", "-o", "json", "--", "") == [":files"])
        #expect(try await words("--estate", "") == [":files"])
        #expect(try await words("--config", "") == ["none", ":files"])
        #expect(try await words("--claude-cache", "") == ["off", ":folders"])
        let output = try await Binary.run("__complete", "--output=json=re").output
        #expect(output == ":files\t--output=json=\n")
        #expect(try await words("-o", "j") == ["json", ":files"])
    }

    @Test func profilesAndRegions() async throws {
        let folder = try ScratchFolder()
        let config = try folder.write(
            "config",
            "[profile prod]\n[profile a$(touch x)]\n[profile b;rm]\n[profile `c`]\n[profile 'd e']\n[profile lab-1]\n"
        )
        let environment = ["AWS_CONFIG_FILE": config]
        #expect(try await words("--profile", "", environment: environment) == ["lab-1", "prod"])
        #expect(try await words("--profile=p", environment: environment) == ["--profile=prod"])
        #expect(try await words("--region", "eu-west-") == ["eu-west-1", "eu-west-2", "eu-west-3"])
        #expect(try await words("--region", "eu-west-1,eu-west-") == ["eu-west-1,eu-west-2", "eu-west-1,eu-west-3"])
        #expect(try await words("--region", "al") == ["all"])
        #expect(try await words("demo", "--regions", "al") == [])
        let broken = try folder.write("broken", "[profile\n")
        #expect(try await words("--profile", "", environment: ["AWS_CONFIG_FILE": broken]) == [])
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func eachShellHasAScript(shell: String) async throws {
        let result = try await Binary.run("completions", shell)
        #expect(result.status == 0)
        #expect(result.output.contains("__complete"))
        #expect(result.output.hasSuffix("\n"))
    }
}
