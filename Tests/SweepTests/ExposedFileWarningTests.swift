import Emulator
import Foundation
import Testing

/// Warnings of files with secrets that others can get at, through the real program.
@Suite(.serialized) struct ExposedFileWarningTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    private func file(_ name: String, _ text: String, permissions: Int) throws -> String {
        let path = try folder.write(name, text)
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
        return path
    }

    private func sweep(_ words: [String] = [], permissions: Int) async throws -> Binary.Result {
        let keys = "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = of-the-test\n"
        let credentials = try file("credentials", keys, permissions: permissions)
        return try await EmulatorServer.withServer(serving: Estate(EstateShape(clusters: 1))) { server in
            var variables = environment(server)
            variables["AWS_ACCESS_KEY_ID"] = nil
            variables["AWS_SECRET_ACCESS_KEY"] = nil
            variables["AWS_SHARED_CREDENTIALS_FILE"] = credentials
            return try await Binary(["sweep", "-o", "json"] + words, environment: variables).result()
        }
    }

    @Test func keysThatOthersCanReadAreWarnedOfOnceAndUsed() async throws {
        let result = try await sweep(permissions: 0o644)
        #expect(result.status == 0)
        #expect(
            result.errors
                == "ecs-sweep: \(folder.path)/credentials: others may read it (mode 0644). "
                + "Run: chmod 600 \(folder.path)/credentials\n"
        )
        #expect(try SweepResult(result.output).coverage.complete)
    }

    @Test func keysThatAreClosedAndQuietRunsAreNotWarnedOf() async throws {
        #expect(try await sweep(permissions: 0o600).errors == "")
        #expect(try await sweep(["--quiet"], permissions: 0o644).errors == "")
    }

    @Test func anAddressThatOthersCanReadIsWarnedOf() async throws {
        let address = "http://127.0.0.1:9/secret-path"
        for (permissions, isWarnedOf) in [(0o640, true), (0o600, false)] {
            let path = try file("address", address, permissions: permissions)
            let result = try await Binary.run("classify", "-", "-o", "webhook=@\(path)", input: "[]")
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.errors.contains("\(path): others may read it (mode 0640)") == isWarnedOf)
            #expect(!result.errors.contains("secret-path"))
        }
    }
}
