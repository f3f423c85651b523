import AWS
import Emulator
import HTTP
import Stages

/// The estate that is served in the process, for `demo` and `bench`.
struct EmulatedEstate {
    let emulator: EmulatorSettings
    let sweep: SweepSettings

    /// Serves the estate while `body` runs, with the way into it.
    func connected<Value>(
        _ body: ([EstateBase], SweepConnection) async throws -> Value
    ) async throws -> Value {
        try await EmulatorServer.withServer(emulator.configuration, serving: emulator.estate) { server in
            try await CurlTransport.withTransport(sweep.transport()) { transport in
                let connection = SweepConnection(
                    transport: transport,
                    concurrency: sweep.concurrency,
                    quotaShare: sweep.quotaShare ?? emulator.standardQuotaShare,
                    maximumAttempts: nil
                )
                let endpoint = try Endpoint(url: server.url, source: "the emulator")
                let base = EstateBase(
                    name: "the emulated keys",
                    home: try Region(emulator.regions[0]),
                    credentials: StaticCredentials(
                        Credentials(accessKeyID: "emulated", secretAccessKey: "emulated")
                    ),
                    accounts: .organization(try AccountRole(name: "ecs-reader")),
                    regions: .all,
                    access: connection.access { _, _ in endpoint }
                )
                return try await body([base], connection)
            }
        }
    }
}

extension EmulatorSettings {
    /// Whether calls are paced where the user does not say: an estate without quotas is not to be waited for.
    var isPaced: Bool { quotas != .off }

    fileprivate var standardQuotaShare: QuotaShare { isPaced ? .standard : .unlimited }
}
