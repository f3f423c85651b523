import AWS
import HTTP
import Testing

@Suite(.timeLimit(.minutes(5))) struct ECSClientTests {
    @Test("each operation asks for what it should")
    func requests() async throws {
        let transport = StubTransport(
            .ok(#"{"clusterArns":[]}"#),
            .ok(#"{"taskArns":[]}"#),
            .ok(#"{"tasks":[]}"#),
            .ok(#"{"taskDefinition":{"containerDefinitions":[]}}"#)
        )
        let client = try client(transport)
        _ = try await client.listClusters()
        _ = try await client.listTasks(cluster: "c\"1", desiredStatus: "STOPPED", nextToken: "t")
        _ = try await client.describeTasks(cluster: "c", tasks: ["a", "b"])
        _ = try await client.describeTaskDefinition("web:7")
        #expect(
            transport.requests.map { String(decoding: $0.body, as: UTF8.self) } == [
                #"{"maxResults":100}"#,
                #"{"cluster":"c\"1","desiredStatus":"STOPPED","maxResults":100,"nextToken":"t"}"#,
                #"{"cluster":"c","tasks":["a","b"]}"#,
                #"{"taskDefinition":"web:7"}"#,
            ]
        )
        let targets = transport.requests.map { (request: HTTPRequest) -> String? in
            request.headers.first { $0.name == "X-Amz-Target" }?.value
        }
        let operations = ["ListClusters", "ListTasks", "DescribeTasks", "DescribeTaskDefinition"]
        #expect(targets == operations.map { "AmazonEC2ContainerServiceV20141113.\($0)" })
    }

    @Test("answers are read, with whatever they lack and whatever is new in them")
    func answers() async throws {
        let task =
            #"{"taskArn":"t","stopCode":"BrandNew","stoppedAt":1795452971.25,"containers":[{"name":null}],"new":{}}"#
        let transport = StubTransport(
            .ok(#"{"clusterArns":["a"],"nextToken":"n"}"#),
            .ok(#"{"taskArns":[]}"#),
            .ok(#"{"tasks":[\#(task)],"failures":[{"arn":"x","reason":"MISSING"}]}"#)
        )
        let client = try client(transport)
        let clusters = try await client.listClusters()
        #expect(clusters.items == ["a"] && clusters.nextToken == "n")
        let tasks = try await client.listTasks(cluster: "c", desiredStatus: "STOPPED")
        #expect(tasks.items.isEmpty && tasks.nextToken == nil)
        let described = try await client.describeTasks(cluster: "c", tasks: ["t"])
        #expect(described.tasks.first?.stopCode == "BrandNew")
        #expect(described.tasks.first?.stoppedAt?.secondsSince1970 == 1_795_452_971.25)
        #expect(described.failures.first?.reason == "MISSING")
    }

    @Test("a name that is longer than any ARN is no answer")
    func names() async throws {
        let longest = String(repeating: "a", count: 2048)
        let client = try client(
            StubTransport(.ok(#"{"clusterArns":["\#(longest)"]}"#), .ok(#"{"taskArns":["\#(longest)b"]}"#))
        )
        #expect(try await client.listClusters().items == [longest])
        await #expect(throws: AWSError.undecodable(operation: "ListTasks")) {
            try await client.listTasks(cluster: "c", desiredStatus: "STOPPED")
        }
    }

    @Test("an answer without its list is cut short, not empty", arguments: ["{}", #"{"other":[]}"#])
    func listsThatAreMissing(body: String) async throws {
        let client = try client(StubTransport(.ok(body)))
        await #expect(throws: AWSError.undecodable(operation: "ListClusters")) { try await client.listClusters() }
        await #expect(throws: AWSError.undecodable(operation: "ListTasks")) {
            try await client.listTasks(cluster: "c", desiredStatus: "STOPPED")
        }
        await #expect(throws: AWSError.undecodable(operation: "DescribeTasks")) {
            try await client.describeTasks(cluster: "c", tasks: ["t"])
        }
    }

    @Test("a call that is throttled more often than others are tried is tried again")
    func throttles() async throws {
        let transport = StubTransport(.throttled, .throttled, .throttled, .throttled, .ok(#"{"taskArns":["a"]}"#))
        let tasks = try await client(transport).listTasks(cluster: "c", desiredStatus: "STOPPED")
        #expect(tasks.items == ["a"])
        #expect(transport.requests.count == 5)
    }

    @Test("a quota that never recovers is an error in the end")
    func throttledForEver() async throws {
        let transport = StubTransport(.throttled)
        let client = try client(transport)
        let error = await #expect(throws: AWSError.self) { try await client.listClusters() }
        #expect(error?.isThrottle == true)
        #expect(transport.requests.count >= 50)
    }

    @Test("an answer that is not one is tried again, then an error")
    func undecodable() async throws {
        let transport = StubTransport(.ok(#"{"clusterArns":"all"}"#))
        let client = try client(transport)
        await #expect(throws: AWSError.undecodable(operation: "ListClusters")) { try await client.listClusters() }
        #expect(transport.requests.count == 3)
    }

    @Test("an answer that nests without end is an error")
    func deepNesting() async throws {
        let deep = String(repeating: "[", count: 100_000)
        let client = try client(StubTransport(.ok(#"{"clusterArns":\#(deep)"#)))
        await #expect(throws: AWSError.undecodable(operation: "ListClusters")) { try await client.listClusters() }
    }

    private func client(_ transport: StubTransport) throws -> ECSClient {
        let region = try Region("eu-west-1")
        let clock = RecordingClock()
        var options = AWSClient.Options()
        options.clock = clock
        options.scheduler = RequestScheduler(clock: clock)
        options.randomness = .seeded(1)
        return ECSClient(
            AWSClient(
                service: .ecs,
                region: region,
                endpoint: Endpoint(.ecs, in: region),
                credentials: StaticCredentials(.example()),
                transport: transport,
                options: options
            )
        )
    }
}
