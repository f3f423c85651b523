import Emulator
import Foundation
import Testing

/// Where the program gets credentials from, and what it says when it gets none.
@Suite(.serialized) struct CredentialsTests {
    @Test func aProgramIsAskedAgainBeforeItsKeysExpireInTheMiddleOfASweep() async throws {
        let folder = try ScratchFolder()
        // The keys live for five seconds, and a sweep of one request at a time takes longer. GNU and BSD write dates apart.
        let program = try folder.write(
            "keys",
            """
            #!/bin/sh
            echo run >>"$1"
            format=+%Y-%m-%dT%H:%M:%SZ
            until=$(date -u -d '+5 seconds' $format 2>/dev/null || date -u -v+5S $format)
            echo "{\\"Version\\":1,\\"AccessKeyId\\":\\"AKIAIOSFODNN7EXAMPLE\\",\\"SecretAccessKey\\":\\"s\\","
            echo "\\"SessionToken\\":\\"t\\",\\"Expiration\\":\\"$until\\"}"
            """
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        let config = try folder.write(
            "config",
            "[profile work]\nregion = us-east-1\ncredential_process = '\(program)' '\(folder.path)/runs'\n"
        )
        var emulator = EmulatorConfiguration()
        emulator.latency = .fixed(.milliseconds(130))
        try await EmulatorServer.withServer(emulator, serving: Estate(EstateShape(clusters: 20))) { server in
            let variables = ["AWS_CONFIG_FILE": config, "AWS_ENDPOINT_URL_ECS": server.url, "PATH": "/usr/bin:/bin"]
            let result = try await Binary.run(
                "--profile",
                "work",
                "--concurrency",
                "1",
                "-o",
                "json",
                environment: variables
            )
            #expect(result.status == 0, "\(result.errors)")
            #expect(try SweepResult(result.output).coverage.clusters["swept"] == 20)
            #expect(try folder.read("runs").split(separator: "\n").count >= 2)
        }
    }

    @Test func whoIsNotSignedInIsToldWhatToRun() async throws {
        let folder = try ScratchFolder()
        let config = try folder.write(
            "config",
            """
            [profile work]
            region = us-east-1
            role_arn = arn:aws:iam::123456789012:role/sweep
            source_profile = base
            [profile base]
            sso_session = company
            sso_account_id = 111122223333
            sso_role_name = ReadOnly
            [sso-session company]
            sso_start_url = https://example.awsapps.com/start
            sso_region = us-east-1
            """
        )
        let result = try await Binary.run("--profile", "work", environment: ["AWS_CONFIG_FILE": config])
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("profile \"base\" (IAM Identity Center)"), "\(result.errors)")
        #expect(result.errors.contains("Run: aws sso login --profile base"))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func aProgramThatFailsIsQuotedInOneLine() async throws {
        let folder = try ScratchFolder()
        let program = try folder.write("keys", "#!/bin/sh\nprintf 'first\\nsecond\\033[31m' >&2\nexit 4\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        let config = try folder.write("config", "[default]\nregion = us-east-1\ncredential_process = '\(program)'\n")
        let result = try await Binary(["sweep"], environment: ["AWS_CONFIG_FILE": config]).result()
        #expect(result.status == 1)
        #expect(result.errors.contains("ended with code 4 and said: first second"), "\(result.errors)")
        #expect(!result.errors.contains("\u{1B}"))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    #if os(Linux)
        @Test func howAProgramEndsIsSeenAlsoWhereEndsAreIgnored() async throws {
            let folder = try ScratchFolder()
            let config = try folder.write(
                "config",
                "[default]\nregion = us-east-1\ncredential_process = sh -c 'exit 4'\n"
            )
            let result = try await Binary.shell(
                "exec env --ignore-signal=CHLD \"$0\" \"$@\"",
                ["sweep"],
                environment: ["AWS_CONFIG_FILE": config]
            )
            #expect(result.status == 1)
            #expect(result.errors.contains("ended with code 4"), "\(result.errors)")
        }
    #endif
}
