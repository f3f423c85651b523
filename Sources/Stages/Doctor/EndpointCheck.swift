import AWS
import HTTP

/// Checks whether the services can be reached, and how far their clocks are from this machine's.
struct EndpointCheck: Sendable {
    /// AWS refuses signatures that are five minutes from its time; a sweep corrects its own, other tools do not.
    private static let tolerance = 60.0

    /// Longer than that nobody is looked at: who answers at all answers sooner.
    private static let longestLook = Duration.seconds(15)

    let transport: any HTTPTransport
    /// How long a call may take.
    let callTimeout: Duration
    let now: @Sendable () -> Timestamp

    /// An endpoint, and what is behind it.
    struct Target: Sendable, Hashable {
        var service: AWSService
        var region: Region
        var endpoint: Endpoint
    }

    /// Looks at endpoints at the same time.
    ///
    /// - Returns: a finding for each, in their order, and one about the clock where an answer had a date.
    func findings(of targets: [Target]) async -> [Finding] {
        let results = await withTaskGroup(of: (Int, Finding, Double?).self) { group in
            for (index, target) in targets.enumerated() {
                group.addTask {
                    let (finding, offset) = await look(at: target)
                    return (index, finding, offset)
                }
            }
            var results: [(Int, Finding, Double?)] = []
            for await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }
        }
        return results.map(\.1) + (results.lazy.compactMap(\.2).first.map { [Self.clock($0)] } ?? [])
    }

    /// A request without a signature: whatever answers it is there.
    private func look(at target: Target) async -> (Finding, offset: Double?) {
        let subject = "\(target.service.name) in \(target.region)"
        let request = HTTPRequest(
            method: "POST",
            url: target.endpoint.url + "/",
            timeLimit: min(Self.longestLook, callTimeout)
        )
        do throws(HTTPError) {
            let response = try await transport.send(request)
            let date = response.header("Date").flatMap { Timestamp(httpDate: $0) }
            let offset = date.map { $0.secondsSince1970 - now().secondsSince1970 }
            return (Finding(.ok, "endpoint", of: subject, "\(target.endpoint) answers"), offset)
        } catch {
            return (Finding(.failure, "endpoint", of: subject, error.message), nil)
        }
    }

    private static func clock(_ offset: Double) -> Finding {
        let seconds = Int(abs(offset).rounded())
        guard abs(offset) >= tolerance else {
            return Finding(.ok, "clock", of: "this machine", "\(seconds) s from AWS's")
        }
        return Finding(
            .warning,
            "clock",
            of: "this machine",
            "\(seconds) s \(offset > 0 ? "behind" : "ahead of") AWS's; a sweep corrects its signatures, other tools do not",
            remedy: "Set the clock: timedatectl set-ntp true"
        )
    }
}
