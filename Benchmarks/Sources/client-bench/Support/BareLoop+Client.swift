import Estates
import Harness

extension BareLoop {
    /// Lists the tasks of a cluster so often, over connections that are there.
    func measure(calls: Int, at server: CallServer) async throws -> Observation {
        try await server.serve { place in
            let cluster = try await LibraryClient.firstCluster(at: place)
            let body = #"{"cluster":"\#(cluster)","desiredStatus":"STOPPED","maxResults":100}"#
            let (line, _) = try await ScratchFolder.with { folder in
                try run(
                    [Request("ListTasks", body)],
                    first: 4 * LibraryClient.concurrency,
                    calls: calls,
                    width: LibraryClient.concurrency,
                    url: place.url,
                    region: place.region,
                    authority: place.authority,
                    in: folder
                )
            }
            return Observation(calls: line.calls, seconds: line.seconds, cpuSeconds: line.cpuSeconds)
        }
    }
}
