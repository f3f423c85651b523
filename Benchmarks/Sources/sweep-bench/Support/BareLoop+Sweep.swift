import Estates
import Foundation
import HTTP
import Harness

extension BareLoop {
    private struct Clusters: Decodable {
        var clusterArns: [String]
    }

    private struct Tasks: Decodable {
        var taskArns: [String]
    }

    /// Makes the calls that a sweep of such an estate takes, and reads no answer.
    ///
    /// One comes first, as nothing is known before a page of clusters. All of them are about the first cluster, which is
    /// like the others.
    func sweep(_ estate: EmulatedEstate, with emulator: URL) async throws -> Observation {
        try await ServerProcess.serving(estate, with: emulator) { server in
            let region = estate.regionNames[0]
            let page = Request("ListClusters", "{}")
            let cluster = try await Self.ask(page, Clusters.self, at: server, region).clusterArns[0]
            let list = Request("ListTasks", #"{"cluster":"\#(cluster)","desiredStatus":"STOPPED"}"#)
            let tasks = try await Self.ask(list, Tasks.self, at: server, region).taskArns
            let arns = String(decoding: try JSONEncoder().encode(tasks), as: UTF8.self)
            let describe = Request("DescribeTasks", #"{"cluster":"\#(cluster)","include":["TAGS"],"tasks":\#(arns)}"#)
            let pages = (estate.clusters + 99) / 100
            let requests =
                Array(repeating: page, count: pages) + Array(repeating: list, count: estate.clusters)
                + Array(repeating: describe, count: estate.clusters)
            let (_, outcome) = try await ScratchFolder.with { folder in
                try run(
                    requests,
                    first: 1,
                    calls: requests.count - 1,
                    width: SweepProgram.concurrency,
                    url: server,
                    region: region,
                    in: folder
                )
            }
            let calls = CallCounts([
                "ListClusters": pages, "ListTasks": estate.clusters, "DescribeTasks": estate.clusters,
            ])
            return Observation(outcome, calls: calls, tasks: estate.totalTasks, latency: estate.latency)
        }
    }

    /// The answer to a request; the emulator looks at who signed it, and not at the signature.
    private static func ask<Answer: Decodable>(
        _ request: Request,
        _ answer: Answer.Type,
        at server: String,
        _ region: String
    ) async throws -> Answer {
        let keys = "Credential=\(ExampleEnvironment.keys.id)/20260101/\(region)/ecs/aws4_request"
        let headers = [
            (name: "Content-Type", value: "application/x-amz-json-1.1"),
            (name: "X-Amz-Target", value: "AmazonEC2ContainerServiceV20141113.\(request.operation)"),
            (name: "Authorization", value: "AWS4-HMAC-SHA256 \(keys), SignedHeaders=host, Signature=00"),
        ]
        let response = try await CurlTransport.withTransport { transport in
            try await transport.send(
                HTTPRequest(method: "POST", url: "\(server)/", headers: headers, body: Array(request.body.utf8))
            )
        }
        return try JSONDecoder().decode(answer, from: Data(response.body))
    }
}
