import Estates
import Foundation
import Harness

/// An emulator of a few clusters, each run in a process of its own, plain or behind TLS.
struct CallServer: Sendable {
    /// Where calls go.
    struct Place: Sendable {
        /// The server.
        var url: String
        /// The region of the estate.
        var region: String
        /// The certificate to trust; `nil` for a plain server.
        var authority: String?
        /// How many stopped tasks a cluster has.
        var tasks: Int

        /// Checks that each call brought all of them.
        ///
        /// - Throws: ``ServerProcess/Failure`` where answers were empty or short: their time is that of other work.
        func check(arns: Int, of calls: Int) throws {
            let expected = calls * tasks
            if arns == expected { return }
            throw ServerProcess.Failure(
                description: "\(calls) calls brought \(arns) ARNs and not \(expected), so their time means nothing."
            )
        }
    }

    private let emulator: Result<URL, any Error>
    private let isEncrypted: Bool
    private let estate = EmulatedEstate(clusters: 10, tasks: 20)

    /// Describes a server; nothing runs yet.
    init(isEncrypted: Bool = false) {
        emulator = Result { try Checkout.installedProgram() }
        self.isEncrypted = isEncrypted
    }

    /// Why it cannot run here.
    var whatIsMissing: String? {
        if case .failure(let error) = emulator { return "\(error)" }
        return isEncrypted ? TLSFront.whatIsMissing : nil
    }

    /// Runs it while the body runs.
    func serve<Result>(_ body: (Place) async throws -> Result) async throws -> Result {
        let (region, tasks) = (estate.regionNames[0], estate.tasks)
        return try await ServerProcess.serving(estate, with: emulator.get()) { url in
            guard isEncrypted else { return try await body(Place(url: url, region: region, tasks: tasks)) }
            return try await TLSFront.running(before: url) { url, authority in
                try await body(Place(url: url, region: region, authority: authority, tasks: tasks))
            }
        }
    }
}
