import Pipeline
import Testing

@testable import AWS

@Suite struct ProcessCredentialsTests {
    private let time = WallClock()

    @Test("keys with an expiry come again from the program, those without do not")
    func expiry() async throws {
        let runs = Locked(0)
        func provider(_ rest: String) -> ProcessCredentials {
            self.provider { _ in
                runs.withLock { $0 += 1 }
                return #"{"Version":1,"AccessKeyId":"A","SecretAccessKey":"s"\#(rest)}"#
            }
        }
        let endless = provider("")
        for _ in 0..<3 { #expect(try await endless.credentials().accessKeyID == "A") }
        #expect(runs.withLock { $0 } == 1)
        let short = provider(#","SessionToken":"t","Expiration":"2026-11-23T13:00:00Z","AccountId":"111122223333""#)
        #expect(try await short.credentials().accountID == "111122223333")
        #expect(try await short.credentials().sessionToken == "t")
        #expect(runs.withLock { $0 } == 2)
    }

    @Test("the command line becomes words; the program has the environment's variables")
    func command() async throws {
        let provider = provider("/opt/keys --name 'a b' \"c\"") { process in
            #expect(process.program == "/opt/keys")
            #expect(process.arguments == ["--name", "a b", "c"])
            #expect(process.environment == ["HOME": "/home/u"])
            return #"{"Version":1,"AccessKeyId":"A","SecretAccessKey":"s"}"#
        }
        _ = try await provider.credentials()
    }

    @Test(
        "what is no answer is not quoted",
        arguments: [
            ("hush", "is not the JSON object"), (#"{"Version":2,"AccessKeyId":"hush"}"#, "version 2"),
            (#"{"Version":1}"#, "no AccessKeyId"), (#"{"Version":1,"AccessKeyId":"hush"}"#, "SecretAccessKey"),
            (#"{"Version":1,"AccessKeyId":"a","SecretAccessKey":"hush\n"}"#, "SecretAccessKey"),
            (
                #"{"Version":1,"AccessKeyId":"a","SecretAccessKey":"hush","Expiration":"2026-11-23T11:00:00Z"}"#,
                "they expired at"
            ),
        ]
    )
    func bad(_ output: String, _ words: String) async throws {
        let provider = provider { _ in output }
        let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(error?.description.contains(words) == true)
        #expect(error?.description.contains("hush") == false)
    }

    @Test("how the program failed is told, with its words")
    func failure() async throws {
        let provider = provider { _ throws(ChildProcess.Failure) in
            throw .failed(code: 3, words: "log in first")
        }
        let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
        #expect(error?.description.contains("profile \"p\" (credential_process): ") == true)
        #expect(error?.description.contains("code 3 and said: log in first") == true)
    }

    @Test("a command line with an open quote starts nothing")
    func openQuote() async throws {
        let provider = provider("keys 'a") { _ in "" }
        await #expect(throws: CredentialError.self) { try await provider.credentials() }
    }

    private func provider(
        _ command: String = "keys",
        _ run: @escaping @Sendable (ChildProcess) async throws(ChildProcess.Failure) -> String
    ) -> ProcessCredentials {
        ProcessCredentials(
            command,
            environment: Environment(["HOME": "/home/u"]),
            source: CredentialSource(.process, profile: "p"),
            now: time.now
        ) { process throws(ChildProcess.Failure) in
            Array(try await run(process).utf8)
        }
    }
}
