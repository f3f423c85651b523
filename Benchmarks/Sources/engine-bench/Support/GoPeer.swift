import Foundation
import Harness

/// The peer that is written in Go: a buffered channel of 64.
struct GoPeer: Sendable {
    private struct Round: Decodable {
        var nsPerElement: Double
    }

    private let program: URL

    /// Builds the peer, once.
    init() throws {
        let go = try Program.find("go")
        program = Checkout.built(peer: "channel")
        let arguments = ["build", "-o", program.path, "."]
        _ = try Program.run(go, arguments, in: Checkout.benchmarks.appendingPathComponent("peers/go"))
    }

    /// Sends that many elements and observes the nanoseconds that each took.
    func measure(_ operations: Int) throws -> Observation {
        let output = try Program.run(program, ["-n", "\(operations)", "-rounds", "1"])
        let rounds = try output.split(separator: UInt8(ascii: "\n"))
            .map { try JSONDecoder().decode(Round.self, from: $0).nsPerElement }
        return Observation(nanoseconds: rounds.median)
    }
}
