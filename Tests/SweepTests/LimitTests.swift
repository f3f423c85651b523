import Foundation
import Testing

/// Sizes that somebody else decides about: what is too much is said, and costs nothing else.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LimitTests {
    private static let task =
        #"{"taskArn":"a","stopCode":"EssentialContainerExited","containers":[{"exitCode":1}]}"# + "\n"

    /// A file of that many spaces, which takes no room on the disk.
    private func large(_ name: String, _ bytes: UInt64, in folder: ScratchFolder) throws -> String {
        let path = try folder.write(name, "")
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: bytes)
        try file.close()
        return path
    }

    /// Options that name a file, how large it may be, and what is said of a larger one.
    struct FileCase: CustomStringConvertible, Sendable {
        var words: [String]
        var limit: Int
        var message: String
        var description: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        FileCase(words: ["sweep", "--estate"], limit: 4 << 20, message: "it is larger than 4194304 bytes"),
        FileCase(words: ["demo", "--owners"], limit: 4 << 20, message: "it is larger than 4194304 bytes"),
        FileCase(words: ["classify", "-", "--rules"], limit: 1 << 20, message: "it is larger than 1048576 bytes"),
        FileCase(words: ["demo", "--config"], limit: 1 << 18, message: "the file is larger than 262144 bytes"),
        FileCase(words: ["merge"], limit: 256 << 20, message: "is larger than any report, 256 MiB"),
    ])
    func aFileThatIsTooLargeIsNamed(file: FileCase) async throws {
        let folder = try ScratchFolder()
        let path = try large("file", UInt64(file.limit) + 1, in: folder)
        let result = try await Binary(file.words + [path]).result()
        #expect(result.status == 2)
        #expect(result.errors.contains(path))
        #expect(result.errors.contains(file.message), "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test func aFileWithoutAnEndIsNotReadToIt() async throws {
        for words in [["sweep", "--estate"], ["demo", "--owners"], ["demo", "--config"], ["merge"]] {
            let result = try await Binary(words + ["/dev/zero"]).result()
            #expect(result.status == 2, "\(words): \(result.errors)")
            #expect(result.errors.contains("larger than"), "\(words): \(result.errors)")
        }
    }

    @Test func filesOfAWSAndOfSecretsAreBounded() async throws {
        let folder = try ScratchFolder()
        let config = try large("config", 4 << 20 + 1, in: folder)
        let files = try await Binary(["sweep"], environment: ["AWS_CONFIG_FILE": config]).result()
        #expect(files.status == 1)
        #expect(files.errors.contains("the file is larger than 4194304 bytes. Correct the file, or name another with"))
        let key = try large("key", 64 << 10 + 1, in: folder)
        let secret = try await Binary(["demo", "-o", "pagerduty=@\(key)"]).result()
        #expect(secret.status == 2)
        #expect(secret.errors.contains("\(key) is too large to hold an address or key."))
    }

    @Test func aTaskThatIsTooLargeCostsNoOther() async throws {
        let folder = try ScratchFolder()
        let size = 16 << 20
        let path = try folder.write(
            "tasks",
            Self.task + "{\"taskArn\":\"" + String(repeating: "x", count: size) + "\"}\n"
                + Self.task.replacingOccurrences(of: "\"a\"", with: "\"b\"")
        )
        let result = try await Binary(["classify", path, "-o", "ndjson"]).result()
        #expect(result.status == 3)
        let words = "tasks:2: not a task: it is larger than 16 MiB, which no task is"
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.output.split(separator: "\n").count == 2)
    }

    @Test func bracketsWithinEachOtherCostNoOther() async throws {
        for deep in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000)] {
            let classified = try await Binary(["classify", "-", "-o", "ndjson"], input: Self.task + deep + "\n")
                .result()
            #expect(classified.status == 3, "\(classified.errors)")
            #expect(classified.output.split(separator: "\n").count == 1)
            let folder = try ScratchFolder()
            for words in [["merge"], ["sweep", "--estate"], ["demo", "--config"], ["demo", "--rules"]] {
                let result = try await Binary(words + [try folder.write("deep", deep)]).result()
                #expect(result.status == 2, "\(words): \(result.errors)")
                #expect(result.errors.utf8.count < 1000)
            }
        }
    }

    @Test func thePartsOfASweepAreBounded() async throws {
        let many = (0...10_000).map { "\($0).json" }
        let merged = try await Binary(["merge"] + many).result()
        #expect(merged.status == 2)
        #expect(merged.errors.contains("merge takes at most 10000 reports, not 10001."))
    }

    @Test func outputsAreBounded() async throws {
        let folder = try ScratchFolder()
        func words(_ count: Int) -> [String] {
            ["classify", "-"] + (0..<count).flatMap { ["-o", "json=\(folder.path)/\($0)"] }
        }
        #expect(try await Binary(words(32), input: Self.task).result().status == 0)
        let refused = try await Binary(words(33), input: Self.task).result()
        #expect(refused.status == 2)
        #expect(refused.errors.contains("--output can be given 32 times at most: leave some out."))
    }

    @Test func aTerminalOfAnyWidthGetsItsTable() async throws {
        func table(_ columns: String) async throws -> String {
            let result = try await Binary(["classify", "-"], environment: ["COLUMNS": columns], input: Self.task)
                .result()
            #expect(result.status == 0, "\(columns): \(result.errors)")
            // The last line says how long it took.
            return result.output.split(separator: "\n").dropLast().joined(separator: "\n")
        }
        let wide = try await table("1000")
        for columns in ["1000000000", "9223372036854775807"] { #expect(try await table(columns) == wide) }
        let standard = try await table("100")
        for columns in ["0", "-1", "9223372036854775808", "many"] { #expect(try await table(columns) == standard) }
        _ = try await table("1")
    }

    @Test func aProgramThatPrintsKeysWithoutEndIsEnded() async throws {
        let folder = try ScratchFolder()
        let config = try folder.write("config", "[default]\nregion = us-east-1\ncredential_process = cat /dev/zero\n")
        let variables = ["AWS_CONFIG_FILE": config, "PATH": "/usr/bin:/bin"]
        let result = try await Binary(["sweep"], environment: variables).result()
        #expect(result.status == 1)
        #expect(result.errors.contains("the program wrote more than 1048576 bytes"), "\(result.errors)")
    }

    @Test func aWordOrVariableOfAnyLengthIsShownInPart() async throws {
        // The most that Linux gives a program in one.
        let long = String(repeating: "x", count: (128 << 10) - 64)
        let words = [
            [long], ["--\(long)"], ["demo", "--clusters", long], ["demo", "-o", "\(long)=a"],
            ["sweep", "--account", long],
            ["sweep", "--estate", long], ["demo", "--rules", long], ["classify", long], ["merge", long],
            ["help", long], ["completions", long],
        ]
        for words in words {
            let result = try await Binary(words).result()
            #expect(result.status == 2, "\(words.dropLast()): \(result.errors.prefix(200))")
            #expect(result.errors.contains("xxx") && result.errors.utf8.count < 2100, "\(words.dropLast())")
            #expect(result.output.isEmpty)
        }
        for (name, status) in [("ECS_SWEEP_REGION", 2), ("AWS_REGION", 1), ("AWS_PROFILE", 1), ("AWS_CONFIG_FILE", 1)] {
            let result = try await Binary(["sweep"], environment: [name: long]).result()
            #expect(result.status == Int32(status), "\(name): \(result.errors.prefix(200))")
            #expect(result.errors.utf8.count < 2100, "\(name)")
        }
    }

    #if os(Linux)
        @Test func aCodeThatIsTypedIsCutAndWhatIsLeftAnswersNothingElse() async throws {
            let (folder, terminal) = (try ScratchFolder(), try PseudoTerminal())
            let config = try folder.write(
                "config",
                """
                [default]
                region = us-east-1
                role_arn = arn:aws:iam::111122223333:role/reader
                mfa_serial = arn:aws:iam::111122223333:mfa/me
                source_profile = keys
                [profile keys]
                aws_access_key_id = AKIAIOSFODNN7EXAMPLE
                aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY

                """
            )
            // What the program leaves of what was typed is read behind it, as a shell would.
            let script = """
                exec setsid --ctty --wait sh -c '"$0" "$@"; echo "$?"; IFS= read -r rest; echo "$rest"' "$0" "$@" <"$TTY"
                """
            let variables = ["AWS_CONFIG_FILE": config, "TTY": terminal.path, "PATH": "/usr/bin:/bin"]
            terminal.type(String(repeating: "1", count: 1000) + "\nthe next line\n")
            let binary = try Binary(["sweep"], environment: variables, script: script)
            let result = try await binary.result()
            #expect(
                result.errors.contains("a code of arn:aws:iam::111122223333:mfa/me is six digits"),
                "\(result.errors)"
            )
            #expect(result.output == "1\nthe next line\n")
            #expect(!result.errors.contains("111111"))
        }
    #endif
}
