import Foundation
import Testing

/// Who can have the program start others: AWS's own files, and nobody else's.
@Suite(.serialized) struct TrustBoundaryTests {
    private let folder: ScratchFolder
    private let program: String

    init() throws {
        folder = try ScratchFolder()
        program = try folder.write("program", "#!/bin/sh\n: >\"${0%/*}/was-started\"\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
    }

    private var wasStarted: Bool { FileManager.default.fileExists(atPath: folder.path + "/was-started") }

    @Test(arguments: ["credential_process", "credential-process", "credentialProcess", "claude-cli", "shell", "exec"])
    func theConfigurationFileCannotNameAProgram(_ key: String) async throws {
        let config = try folder.write("config.json", #"{"\#(key)": "\#(program)"}"#)
        for word in ["--config=\(config)", "--profile=x"] {
            let variables = ["ECS_SWEEP_CONFIG": config, "AWS_REGION": "us-east-1"]
            let result = try await Binary.run("sweep", word, environment: variables)
            #expect(result.status == 2, "\(result.errors)")
            #expect(result.errors.contains(key))
        }
        #expect(!wasStarted)
    }

    @Test(arguments: ["credential_process", "credentialProcess", "command"])
    func anEstateFileCannotNameAProgram(_ key: String) async throws {
        let estate = try folder.write("estate.json", #"{"bases": [{"\#(key)": "\#(program)"}]}"#)
        let result = try await Binary.run("--estate", estate, environment: ["AWS_REGION": "us-east-1"])
        #expect(result.status == 2, "\(result.errors)")
        #expect(result.errors.contains(key))
        #expect(!wasStarted)
    }

    @Test func aProfileOfAWSsOwnFilesCan() async throws {
        let config = try folder.write("aws", "[default]\nregion = us-east-1\ncredential_process = '\(program)'\n")
        let result = try await Binary(["sweep"], environment: ["AWS_CONFIG_FILE": config, "PATH": "/usr/bin:/bin"])
            .result()
        #expect(result.status == 1)
        #expect(wasStarted, "or the tests above could not fail")
    }

    @Test func noWordOfTheCommandLineOrVariableCan() async throws {
        for words in [["--credential-process", program], ["--credential_process=\(program)"]] {
            #expect(try await Binary(["sweep"] + words).result().status == 2)
        }
        let variables = [
            "AWS_CREDENTIAL_PROCESS": program, "ECS_SWEEP_CREDENTIAL_PROCESS": program, "AWS_REGION": "us-east-1",
        ]
        #expect(try await Binary(["sweep"], environment: variables).result().status != 0)
        #expect(!wasStarted)
    }
}
