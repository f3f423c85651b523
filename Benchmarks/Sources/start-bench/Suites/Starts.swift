import Estates
import Foundation
import Harness

/// From the start of a process to its end, or to its first request on the wire.
func startSuite() -> [Comparison] {
    var cases: [Case] = []
    var missing: [MissingPeer] = []
    func add(_ names: [String], _ make: () throws -> [Case]) {
        do {
            cases += try make()
        } catch {
            missing += names.map { MissingPeer($0, reason: "\(error)") }
        }
    }
    add(["start/libcurl", "start/libcurl-request"]) {
        let program = try LibcurlPeer.build()
        return [
            untilEnd("start/libcurl", Start(program)).asPeer(),
            untilRequest("start/libcurl-request") { Start(program, [$0], url: $0) }.asPeer(),
        ]
    }
    add(["start/version", "start/help", "start/first-request"]) {
        let program = try Checkout.installedProgram()
        return [
            untilEnd("start/version", Start(program, ["--version"])),
            untilEnd("start/help", Start(program, ["--help"])),
            untilRequest("start/first-request") { Start(program, ["sweep", "--config", "none"], url: $0) },
        ]
    }
    return [Comparison(to: "start/libcurl", unit: "start", cases, missing: missing)]
}

/// Starts a program again and again until it ends.
private func untilEnd(_ name: String, _ start: Start) -> Case {
    Case(
        name,
        operations: 20,
        observedBy: { starts in try Observation((0..<starts).map { _ in try start.untilEnd() }) }
    )
}

/// Starts a program again and again until the first bytes of a request arrive; nobody answers it.
private func untilRequest(_ name: String, _ start: @escaping @Sendable (_ url: String) -> Start) -> Case {
    Case(
        name,
        operations: 20,
        observedBy: { starts in
            try Observation(
                (0..<starts).map { _ in
                    let listener = try Listener()
                    defer { listener.close() }
                    return try start("http://127.0.0.1:\(listener.port)").untilRequest(to: listener)
                }
            )
        }
    )
}

extension Observation {
    /// The median start: what else goes on hits few of them.
    fileprivate init(_ starts: [Start.Outcome]) {
        self.init(
            nanoseconds: starts.map(\.nanoseconds).median,
            figures: ["cpuMilliseconds": starts.map(\.cpuMilliseconds).median]
        )
    }
}
