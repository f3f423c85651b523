package import Foundation
package import Harness

/// A client of AWS beside which ecs-sweep is measured; `peers/setup` installs them.
package enum Peer: String, CaseIterable, Sendable {
    /// The AWS SDK for Go v2.
    case go
    /// boto3 with threads.
    case boto3
    /// aiobotocore.
    case aiobotocore

    /// The job of a peer.
    package enum Work: String, Sendable {
        /// Lists and describes every stopped task of a region.
        case sweep
        /// Calls ListTasks again and again.
        case client
    }

    /// The line that a peer prints.
    package struct Line: Decodable, Sendable {
        /// Calls of the API.
        package var calls: Int
        /// Stopped tasks that it described, or ARNs of tasks that it listed.
        package var tasks: Int
        /// Wall time of its work in seconds, without the start of the program.
        package var seconds: Double
        /// Processor time of its work in seconds.
        package var cpuSeconds: Double
    }

    /// The program and what its arguments begin with.
    ///
    /// - Throws: ``Program/Failure`` where it is not installed.
    private func command() throws -> (program: URL, words: [String]) {
        let program = self == .go ? Checkout.built(peer: "go-sdk") : Checkout.built(peer: "\(rawValue)/bin/python")
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Program.Failure(description: "The peer is not installed: run Benchmarks/peers/setup.")
        }
        let script = Checkout.benchmarks.appendingPathComponent("peers/\(rawValue)/main.py")
        return (program, self == .go ? [] : [script.path])
    }

    /// Makes a case of every peer that is installed, and names the others.
    ///
    /// - Parameters:
    ///   - peers: which peers.
    ///   - prefix: what the names of the cases begin with.
    ///   - make: makes the case of a peer.
    package static func cases(
        _ peers: [Peer],
        _ prefix: String,
        _ make: (_ name: String, _ peer: Peer) -> Case
    ) -> (cases: [Case], missing: [MissingPeer]) {
        peers.reduce(into: ([], [])) { found, peer in
            let name = "\(prefix)/\(peer.rawValue)"
            do {
                _ = try peer.command()
                found.0.append(make(name, peer).asPeer())
            } catch {
                found.1.append(MissingPeer(name, reason: "\(error)"))
            }
        }
    }

    /// Runs the peer with 64 calls at a time.
    package func run(
        _ work: Work,
        url: String,
        region: String,
        options: [String] = [],
        in folder: URL
    ) throws -> (line: Line, outcome: MeasuredProcess.Outcome) {
        let (program, words) = try command()
        let place = ["--endpoint", url, "--region", region, "--concurrency", "64"]
        let process = MeasuredProcess(
            program,
            words + [work.rawValue] + place + options,
            environment: ExampleEnvironment.variables(home: folder, url: url, region: region)
        )
        let outcome = try process.run(in: folder)
        return (try JSONDecoder().decode(Line.self, from: outcome.output), outcome)
    }
}
