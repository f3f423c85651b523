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
        let program = try LibcurlPeer.build().path
        return [untilEnd("start/libcurl", [program]), untilRequest("start/libcurl-request") { [program, $0] }]
    }
    add(["start/version", "start/help", "start/first-request"]) {
        let program = try Checkout.installedProgram().path
        return [
            untilEnd("start/version", [program, "--version"]),
            untilEnd("start/help", [program, "--help"]),
            untilRequest("start/first-request") { _ in [program, "sweep", "--config", "none"] },
        ]
    }
    return [Comparison(to: "start/libcurl", unit: "start", cases, missing: missing)]
}

/// Starts a program again and again until it ends.
private func untilEnd(_ name: String, _ command: [String]) -> Case {
    Case(
        name,
        operations: 20,
        observedBy: { starts in
            try median(of: starts) {
                let clock = ContinuousClock()
                let start = clock.now
                let child = try Child(command)
                try child.waitForSuccess()
                return clock.now - start
            }
        }
    )
}

/// Starts a program again and again until the first bytes of a request arrive; nobody answers it.
private func untilRequest(_ name: String, _ command: @escaping @Sendable (_ url: String) -> [String]) -> Case {
    Case(
        name,
        operations: 20,
        observedBy: { starts in
            try median(of: starts) {
                let listener = try Listener()
                defer { listener.close() }
                let url = "http://127.0.0.1:\(listener.port)"
                let clock = ContinuousClock()
                let start = clock.now
                let child = try Child(command(url), url: url)
                defer { child.kill() }
                try listener.waitForBytes()
                return clock.now - start
            }
        }
    )
}

private func median(of starts: Int, _ measure: () throws -> Duration) throws -> Observation {
    let times = try (0..<starts).map { _ in try measure() / .nanoseconds(1) }
    return Observation(nanoseconds: times.median)
}
