#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An AWS on 127.0.0.1 as far as sweeps need one: it serves an ``Estate`` to any AWS client.
///
/// It answers the ECS calls of a sweep, and those by which accounts and regions are found: of STS, Organizations, Account
/// Management and EC2.
///
/// ```swift
/// try await EmulatorServer.withServer(serving: Estate(EstateShape())) { server in
///     print(server.url)  // AWS_ENDPOINT_URL for the AWS CLI, boto3 or ecs-sweep
/// }
/// ```
///
/// Of a request's signature only the form is looked at: the `Authorization` header must parse, because it names the
/// region, but signatures are not verified and any key will do. An access key id that contains the id of one of the
/// estate's accounts is a key of that account; any other is a key of the first, which is the organization's management
/// account.
public struct EmulatorServer: Sendable {
    /// The port on 127.0.0.1.
    public let port: UInt16
    private let shared: SharedStatistics

    /// The endpoint for AWS clients, such as `http://127.0.0.1:8080`.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// What the server was asked so far; also served as JSON at `/__stats`.
    public var statistics: EmulatorStatistics { shared.snapshot() }

    /// Serves `estate` while `body` runs.
    ///
    /// One thread serves every connection. It has ended, and the port is free, when this returns or throws.
    ///
    /// - Throws: ``EmulatorError`` when the port cannot be had; else what `body` throws.
    public static func withServer<Result>(
        _ configuration: EmulatorConfiguration = EmulatorConfiguration(),
        serving estate: Estate,
        _ body: (EmulatorServer) async throws -> Result
    ) async throws -> Result {
        let listener = try Sockets.listen(port: configuration.port)
        defer { Sockets.close(listener.descriptor) }
        let pipe = try Sockets.makePipe()
        defer {
            Sockets.close(pipe.readEnd)
            Sockets.close(pipe.writeEnd)
        }
        let shared = SharedStatistics()
        let skew = configuration.faults.clockSkew / .seconds(1)
        let epoch = (configuration.epoch ?? Date().timeIntervalSince1970) + skew
        let thread = try NativeThread {
            let service = EstateAPI(
                ECSService(
                    estate: estate,
                    quotas: configuration.quotas,
                    faults: configuration.faults,
                    pageSize: configuration.pageSize,
                    epoch: epoch,
                    ledger: configuration.ledger
                )
            )
            EventLoop(
                listener: listener.descriptor,
                stopSignal: pipe.readEnd,
                service: service,
                latency: configuration.latency,
                statistics: shared
            ).run()
        }
        defer {
            // The loop never blocks but in `poll`, which this ends: the wait is as long as one answer's work.
            Sockets.wake(pipe.writeEnd)
            thread.join()
        }
        return try await body(EmulatorServer(port: listener.port, shared: shared))
    }
}
