import Estates
import Foundation
import Harness

/// ListTasks calls, signed and decoded, 64 at a time against the emulator; an operation is a call.
///
/// Connections are opened before the clock starts.
func callsSuite() -> [Comparison] {
    [
        comparison("client/plain", at: CallServer()),
        comparison("client/tls", at: CallServer(isEncrypted: true)),
    ]
}

private func comparison(_ name: String, at server: CallServer) -> Comparison {
    let own = "\(name)/ecs-sweep"
    if let reason = server.whatIsMissing {
        let names = ["ecs-sweep", "floor"] + Peer.allCases.map(\.rawValue)
        let missing = names.map { MissingPeer("\(name)/\($0)", reason: reason) }
        return Comparison(to: own, unit: "call", [], missing: missing)
    }
    var (cases, missing) = Peer.cases(Peer.allCases, name) { name, peer in
        // Python makes a tenth of the calls in the same time.
        Case(name, operations: peer == .go ? 20_000 : 2_000) { calls in
            try await server.serve { place in
                try await ScratchFolder.with { folder in
                    let authority = place.authority.map { ["--ca", $0] } ?? []
                    let options = ["--calls", "\(calls)"] + authority
                    let region = place.region
                    let (line, _) = try peer.run(.client, url: place.url, region: region, options: options, in: folder)
                    try place.check(arns: line.tasks, of: calls)
                    return Observation(calls: line.calls, seconds: line.seconds, cpuSeconds: line.cpuSeconds)
                }
            }
        }
    }
    let library = Case(own, operations: 40_000) { calls in
        try await server.serve { place in
            try await LibraryClient.measure(calls: calls, at: place)
        }
    }
    cases.insert(library, at: 0)
    do {
        let floor = try BareLoop()
        let bare = Case("\(name)/floor", operations: 40_000) { try await floor.measure(calls: $0, at: server) }
        cases.append(bare.asPeer())
    } catch {
        missing.append(MissingPeer("\(name)/floor", reason: "\(error)"))
    }
    return Comparison(to: own, unit: "call", cases, missing: missing)
}
