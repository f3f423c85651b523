import AWS
import HTTP

extension CredentialContext {
    /// A context in which no sleep takes time, and the time of day is a test's.
    static func test(
        _ transport: any HTTPTransport = StubTransport(.failure(.connection)),
        time: WallClock = WallClock(),
        clock: any Clock<Duration> = RecordingClock(),
        region: String? = "eu-west-1",
        prompt: MFAPrompt = .unavailable,
        onExposedFile: @escaping @Sendable (ExposedFile) -> Void = { _ in }
    ) throws -> Self {
        var options = AWSClient.Options()
        options.clock = clock
        options.scheduler = RequestScheduler(clock: clock)
        options.now = time.now
        options.randomness = .seeded(7)
        return Self(
            transport: transport,
            options: options,
            region: try region.map { try Region($0) },
            prompt: prompt,
            onExposedFile: onExposedFile
        )
    }

    /// A client of a service in eu-west-1.
    func client(_ service: AWSService, credentials: (any CredentialsProvider)? = nil) throws -> AWSClient {
        let region = try Region("eu-west-1")
        return AWSClient(
            service: service,
            region: region,
            endpoint: Endpoint(service, in: region),
            credentials: credentials,
            transport: transport,
            options: options
        )
    }
}
