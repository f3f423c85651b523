import AWS
import Pipeline
import PipelineTesting
import Testing

@Suite(.timeLimit(.minutes(5))) struct RefreshingCredentialsTests {
    private let time = WallClock()

    @Test("however many ask at once, one fetches")
    func once() async throws {
        let source = Source(time)
        let provider = source.provider()
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<200 {
                group.addTask { try await provider.credentials().accessKeyID }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(keys == ["KEY1"])
        #expect(source.fetches == 1)
    }

    @Test("ahead of the expiry one waits for others while the rest go on with the old ones")
    func advisory() async throws {
        let gate = Gate()
        let source = Source(time)
        let provider = source.provider()
        _ = try await provider.credentials()
        time.advance(by: .seconds(2800))
        source.hold(gate)
        async let first = provider.credentials().accessKeyID
        await gate.waitForArrivals(count: 1)
        for _ in 0..<100 { #expect(try await provider.credentials().accessKeyID == "KEY1") }
        gate.open()
        #expect(try await first == "KEY2")
        #expect(try await provider.credentials().accessKeyID == "KEY2")
        #expect(source.fetches == 2)
    }

    @Test("shortly before the expiry all wait for the one fetch")
    func mandatory() async throws {
        let source = Source(time)
        let provider = source.provider()
        _ = try await provider.credentials()
        time.advance(by: .seconds(3300))
        let keys = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<200 {
                group.addTask { try await provider.credentials().accessKeyID }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(keys == ["KEY2"])
        #expect(source.fetches == 2)
    }

    @Test("what cannot be replaced serves until it expires, then the error says why")
    func failure() async throws {
        let source = Source(time)
        let provider = source.provider()
        _ = try await provider.credentials()
        source.fail(with: .misconfigured(CredentialSource(.sso, profile: "p"), reason: "r", remedy: "do"))
        time.advance(by: .seconds(3300))
        for _ in 0..<50 { #expect(try await provider.credentials().accessKeyID == "KEY1") }
        #expect(source.fetches == 2)
        time.advance(by: .seconds(400))
        for _ in 0..<50 {
            let error = await #expect(throws: CredentialError.self) { try await provider.credentials() }
            #expect(error?.description.contains("profile \"p\"") == true)
        }
        #expect(source.fetches == 3)
    }

    @Test("refused ones are replaced once, however many calls they were refused in")
    func invalidated() async throws {
        let source = Source(time)
        let provider = source.provider()
        let old = try await provider.credentials()
        for _ in 0..<10 { await provider.invalidate(old) }
        #expect(try await provider.credentials().accessKeyID == "KEY2")
        await provider.invalidate(old)
        #expect(try await provider.credentials().accessKeyID == "KEY2")
        #expect(source.fetches == 2)
    }

    @Test("expired ones are not taken from their source")
    func expiredAtOnce() async throws {
        let source = Source(time, lifetime: .seconds(-1))
        let error = try await #require(
            #expect(throws: CredentialError.self) { try await source.provider().credentials() }
        )
        #expect(error.description.contains("they expired at 2026-11-23T11:59:59Z"))
        #expect(error.description.contains("aws sso login --profile p"))
    }

    @Test("when the one that fetches is cancelled, one that waits takes its place")
    func cancelled() async throws {
        let gate = Gate()
        let source = Source(time)
        source.hold(gate)
        let provider = source.provider()
        let second: String? = await withTaskGroup(of: String?.self) { group in
            group.addTask { try? await provider.credentials().accessKeyID }
            await gate.waitForArrivals(count: 1)
            async let waiting = provider.credentials().accessKeyID
            group.cancelAll()
            #expect(await group.next() == .some(nil))
            // The one that waited now stands where the first one stood.
            await gate.waitForArrivals(count: 1)
            gate.open()
            return try? await waiting
        }
        #expect(second == "KEY2")
    }
}

/// A source of credentials that a test holds up or lets fail.
private final class Source: Sendable {
    private let time: WallClock
    private let lifetime: Duration
    private let state = Locked((fetches: 0, error: CredentialError?.none, gate: Gate?.none))

    init(_ time: WallClock, lifetime: Duration = .seconds(3600)) {
        self.time = time
        self.lifetime = lifetime
    }

    var fetches: Int { state.withLock { $0.fetches } }

    func fail(with error: CredentialError) { state.withLock { $0.error = error } }

    func hold(_ gate: Gate) { state.withLock { $0.gate = gate } }

    func provider() -> RefreshingCredentials {
        RefreshingCredentials(CredentialSource(.sso, profile: "p"), now: time.now) {
            () async throws(CredentialError) in
            let (number, error, gate) = self.state.withLock { state in
                state.fetches += 1
                return (state.fetches, state.error, state.gate)
            }
            do { try await gate?.pass() } catch { throw .cancelled }
            if let error { throw error }
            return Credentials(
                accessKeyID: "KEY\(number)",
                secretAccessKey: "secret",
                expiration: self.time.later(self.lifetime)
            )
        }
    }
}
