package import Foundation
import Harness

/// A bare loop of libcurl in C, `peers/floor`, that sends given requests, and neither signs nor decodes.
package struct BareLoop: Sendable {
    /// A request to ECS.
    package struct Request: Sendable {
        /// The operation.
        package var operation: String
        /// The JSON of its body, in one line.
        package var body: String

        /// Makes a request.
        package init(_ operation: String, _ body: String) {
            self.operation = operation
            self.body = body
        }
    }

    /// The line that it prints.
    package struct Line: Decodable, Sendable {
        /// The calls that were measured.
        package var calls: Int
        /// Their wall time in seconds.
        package var seconds: Double
        /// Their processor time in seconds.
        package var cpuSeconds: Double
    }

    private let program = Checkout.built(peer: "floor")

    /// Finds the program.
    ///
    /// - Throws: ``Program/Failure`` where it was not built.
    package init() throws {
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Program.Failure(description: "The peer is not installed: run Benchmarks/peers/setup.")
        }
    }

    /// Sends the requests in turn, again from the first on behind the last.
    ///
    /// - Parameters:
    ///   - first: how many are sent as one lot before the others begin, which are not measured.
    ///   - calls: how many are sent then.
    ///   - width: how many are under way at a time.
    ///   - authority: the certificate to trust; `nil` for a plain server.
    package func run(
        _ requests: [Request],
        first: Int,
        calls: Int,
        width: Int,
        url: String,
        region: String,
        authority: String? = nil,
        in folder: URL
    ) throws -> (line: Line, outcome: MeasuredProcess.Outcome) {
        let file = folder.appendingPathComponent("requests")
        try requests.map { "\($0.operation) \($0.body)\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
        let words = ["\(url)/", region, file.path, "\(first)", "\(calls)", "\(width)"] + [authority].compactMap(\.self)
        let environment = ExampleEnvironment.variables(home: folder, url: url, region: region)
        let outcome = try MeasuredProcess(program, words, environment: environment).run(in: folder)
        return (try JSONDecoder().decode(Line.self, from: outcome.output), outcome)
    }
}
