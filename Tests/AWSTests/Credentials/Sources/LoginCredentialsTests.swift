import AWS
import Foundation
import Pipeline
import Testing

@Suite struct LoginCredentialsTests {
    private static let session = "arn:aws:iam::111122223333:user/u"

    private let time = WallClock()

    @Test("nobody has logged in: what to run")
    func nobody() async throws {
        let folder = try TemporaryFolder()
        let error = await #expect(throws: CredentialError.self) { try await provider(folder).credentials() }
        #expect(error?.description.contains("aws login --profile p") == true)
    }

    @Test("the keys of the file, until they expire")
    func keys() async throws {
        let folder = try TemporaryFolder()
        let path = try await path(folder)
        try folder.write(path, Self.file(until: "2026-11-23T12:15:00Z"))
        let provider = try provider(folder)
        #expect(try await provider.credentials().accessKeyID == "ASIA")
        #expect(try await provider.credentials().accountID == "111122223333")
        time.advance(by: .seconds(1000))
        let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(error?.description.contains("they expired at 2026-11-23T12:15:00Z") == true)
        #expect(error?.description.contains("aws login --profile p") == true)
        try folder.write(path, Self.file(until: "2026-11-23T13:00:00Z"))
        time.advance(by: .seconds(10))
        #expect(try await provider.credentials().accessKeyID == "ASIA")
    }

    @Test("keys that others can read are told of")
    func exposed() async throws {
        let folder = try TemporaryFolder()
        let path = try await path(folder)
        try folder.write(path, Self.file(until: "2026-11-23T13:00:00Z"))
        try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: "\(folder.path)/\(path)")
        let told = Locked<[String]>([])
        let context = try CredentialContext.test(time: time) { file in told.withLock { $0.append(file.reason) } }
        _ = try await provider(folder, context).credentials()
        #expect(told.withLock { $0 } == ["others may read it (mode 0604)"])
    }

    @Test("a file that holds no keys is named")
    func malformed() async throws {
        let folder = try TemporaryFolder()
        try folder.write(try await path(folder), "{}")
        let error = await #expect(throws: CredentialError.self) { try await provider(folder).credentials() }
        #expect(error?.description.contains("holds no credentials") == true)
    }

    /// The file that the provider looks for, which its error names.
    private func path(_ folder: TemporaryFolder) async throws -> String {
        let error = await #expect(throws: CredentialError.self) { try await provider(folder).credentials() }
        let text = try #require(error?.description)
        let start = try #require(text.firstRange(of: ".aws/login/cache/")).lowerBound
        let end = try #require(text.firstRange(of: ".json")).upperBound
        return String(text[start..<end])
    }

    private func provider(
        _ folder: TemporaryFolder,
        _ context: CredentialContext? = nil
    ) throws -> ResolvedCredentials {
        let config = "[profile p]\nlogin_session = \(Self.session)\n"
        let configuration = try AWSConfiguration(["HOME": folder.path], config: config, profile: "p")
        return try configuration.credentials(context ?? .test(time: time))
    }

    private static func file(until expiration: String) -> String {
        """
        {"accessToken":{"accessKeyId":"ASIA","secretAccessKey":"s","sessionToken":"t","accountId":"111122223333",
        "expiresAt":"\(expiration)"},"tokenType":"aws_sigv4","refreshToken":"r","clientId":"c","dpopKey":"k"}
        """
    }
}
