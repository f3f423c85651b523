import Estates
import Foundation
import Harness

/// A bare loop of libcurl in C that sends the same bytes again and again, and neither signs nor decodes.
struct Floor: Sendable {
    private struct Line: Decodable {
        var calls: Int
        var seconds: Double
        var cpuSeconds: Double
    }

    private let program = Checkout.built(peer: "floor")

    /// Finds the program.
    ///
    /// - Throws: ``Program/Failure`` where it was not built.
    init() throws {
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Program.Failure(description: "The peer is not installed: run Benchmarks/peers/setup.")
        }
    }

    /// Sends so many requests.
    func measure(calls: Int, at server: CallServer) async throws -> Observation {
        try await server.serve { place in
            let cluster = try await LibraryClient.firstCluster(at: place)
            let call = ["\(place.url)/", place.region, cluster]
            let words = call + ["\(calls)", "\(LibraryClient.concurrency)"] + [place.authority].compactMap(\.self)
            let line = try JSONDecoder().decode(Line.self, from: try Program.run(program, words))
            return Observation(calls: line.calls, seconds: line.seconds, cpuSeconds: line.cpuSeconds)
        }
    }
}
