import Testing

@testable import Emulator

struct ECSServiceTests {
    private static let prefix = "arn:aws:ecs:us-east-1:111122223333"

    private static func task(_ id: String, _ change: (inout EmulatedTask) -> Void = { _ in }) -> EmulatedTask {
        var task = EmulatedTask(
            id: id,
            taskDefinition: "web:3",
            containers: [EmulatedContainer(name: "app", exitCode: 1, reason: "said \"no\"\n")]
        )
        task.group = "service:web"
        change(&task)
        return task
    }

    private static let estate = Estate(clusters: [
        EmulatedCluster(
            name: "default",
            tasks: [
                task("a"),
                task("b") {
                    $0.desiredStatus = "RUNNING"
                    $0.lastStatus = "RUNNING"
                },
                task("c") {
                    $0.taskDefinition = "job:1"
                    $0.group = "family:job"
                    $0.launchType = "EC2"
                    $0.startedBy = "cron"
                    $0.stoppedAt = -1.5
                },
            ],
            taskDefinitions: [
                EmulatedTaskDefinition(
                    family: "web",
                    revision: 3,
                    containers: [.init(name: "app", essential: true), .init(name: "envoy", essential: false)]
                ),
                EmulatedTaskDefinition(family: "job", containers: [.init(name: "app")]),
            ]
        ),
        EmulatedCluster(name: "empty", services: [EmulatedService(name: "web", tags: ["team": "a"])]),
    ])

    @Test func describesServicesAndTheirTagsOnlyWhenAsked() throws {
        var probe = ServiceProbe(Self.estate)
        let body = #"{"cluster":"empty","services":["web","none"],"include":["TAGS"]}"#
        let answer = try probe.call("DescribeServices", body)
        #expect(answer.services?.map(\.serviceName) == ["web"])
        #expect(answer.services?[0].tags?.map(\.value) == ["a"])
        #expect(answer.failures?.map(\.arn) == ["\(Self.prefix):service/empty/none"])
        #expect(answer.failures?.map(\.reason) == ["MISSING"])
        let plain = try probe.call("DescribeServices", #"{"cluster":"empty","services":["web"]}"#)
        #expect(plain.services?[0].tags == nil)
        let many = Array(repeating: "\"web\"", count: 11).joined(separator: ",")
        let refused = try probe.call("DescribeServices", "{\"cluster\":\"empty\",\"services\":[\(many)]}")
        #expect(refused.type == "InvalidParameterException")
    }

    @Test func listsClusters() throws {
        var probe = ServiceProbe(Self.estate)
        #expect(
            try probe.call("ListClusters").clusterArns == ["default", "empty"].map { "\(Self.prefix):cluster/\($0)" }
        )
        #expect(try probe.call("ListClusters", "").clusterArns?.count == 2)
    }

    @Test func listsRunningTasksOfTheDefaultClusterByDefault() throws {
        var probe = ServiceProbe(Self.estate)
        #expect(try probe.call("ListTasks").taskArns == ["\(Self.prefix):task/default/b"])
        #expect(try probe.call("ListTasks", #"{"desiredStatus":"PENDING"}"#).taskArns == [])
        #expect(try probe.call("ListTasks", #"{"cluster":"empty","desiredStatus":"STOPPED"}"#).taskArns == [])
    }

    @Test(arguments: [
        (#""family":"web""#, ["a"]), (#""family":"we""#, []), (#""serviceName":"web""#, ["a"]),
        (#""serviceName":"arn:aws:ecs:us-east-1:111122223333:service/default/web""#, ["a"]),
        (#""launchType":"EC2""#, ["c"]), (#""startedBy":"cron""#, ["c"]), (#""launchType":"EC2","family":"web""#, []),
    ])
    func filters(_ members: String, _ ids: [String]) throws {
        var probe = ServiceProbe(Self.estate)
        let answer = try probe.call("ListTasks", "{\"desiredStatus\":\"STOPPED\",\(members)}")
        #expect(answer.taskArns == ids.map { "\(Self.prefix):task/default/\($0)" })
    }

    @Test func describesByIDAndARNInTheOrderAsked() throws {
        var probe = ServiceProbe(Self.estate)
        let answer = try probe.call(
            "DescribeTasks",
            #"{"tasks":["c","none","arn:aws:ecs:us-east-1:111122223333:task/default/a"]}"#
        )
        #expect(answer.tasks?.map(\.taskArn) == ["c", "a"].map { "\(Self.prefix):task/default/\($0)" })
        #expect(answer.failures?.map(\.arn) == ["\(Self.prefix):task/default/none"])
        #expect(answer.failures?.map(\.reason) == ["MISSING"])
        #expect(answer.tasks?[0].stoppedAt == 1_699_999_998.5)
        #expect(answer.tasks?[1].stoppedAt == nil)
        #expect(answer.tasks?[1].containers[0].reason == "said \"no\"\n")
    }

    @Test func essentialIsOnlyInTaskDefinitions() throws {
        var probe = ServiceProbe(Self.estate)
        let described = try probe.call("DescribeTasks", #"{"tasks":["a"]}"#)
        #expect(described.tasks?[0].containers.map(\.essential) == [nil])
        for name in ["web", "web:3", "\(Self.prefix):task-definition/web:3"] {
            let answer = try probe.call("DescribeTaskDefinition", "{\"taskDefinition\":\"\(name)\"}")
            #expect(answer.taskDefinition?.revision == 3)
            #expect(answer.taskDefinition?.containerDefinitions.map(\.essential) == [true, false])
        }
        let job = try probe.call("DescribeTaskDefinition", #"{"taskDefinition":"job:8"}"#)
        #expect(job.taskDefinition?.revision == 8, "a definition without a revision stands for all")
        #expect(job.taskDefinition?.containerDefinitions.map(\.essential) == [nil])
    }

    @Test(arguments: [
        ("ListTasks", #"{"cluster":"none"}"#, "ClusterNotFoundException", "Cluster not found."),
        (
            "ListTasks", #"{"cluster":"arn:aws:ecs:eu-west-1:111122223333:cluster/default"}"#,
            "ClusterNotFoundException", nil
        ),
        ("ListTasks", #"{"maxResults":0}"#, "InvalidParameterException", nil),
        ("ListTasks", #"{"maxResults":101}"#, "InvalidParameterException", nil),
        ("ListTasks", #"{"desiredStatus":"stopped"}"#, "InvalidParameterException", nil),
        ("ListTasks", #"{"nextToken":"x"}"#, "InvalidParameterException", nil),
        ("ListTasks", #"{"cluster":5}"#, "SerializationException", nil),
        ("ListTasks", "{", "SerializationException", nil),
        ("DescribeTasks", "{}", "InvalidParameterException", "Tasks cannot be empty."),
        ("DescribeTasks", #"{"tasks":[]}"#, "InvalidParameterException", "Tasks cannot be empty."),
        (
            "DescribeTasks", #"{"tasks":["arn:aws:ecs:us-east-1:111122223333:task/empty/a"]}"#,
            "InvalidParameterException", "Invalid identifier: Identifier is for cluster empty. Your cluster is default"
        ),
        (
            "DescribeTaskDefinition", #"{"taskDefinition":"web:4"}"#, "ClientException",
            "Unable to describe task definition."
        ),
        ("DescribeTaskDefinition", #"{"taskDefinition":"web:x"}"#, "ClientException", nil),
        ("DeleteCluster", "{}", "UnknownOperationException", nil),
    ])
    func errors(_ operation: String, _ body: String, _ code: String, _ message: String?) throws {
        var probe = ServiceProbe(Self.estate)
        let response = probe.respond(operation, body)
        #expect(response.status == .badRequest)
        #expect(response.awsHeaders.contains("x-amzn-ErrorType: \(code)\r\n"))
        let answer = try probe.call(operation, body)
        #expect(answer.type == code)
        if let message { #expect(answer.message == message) }
    }

    @Test func describesAtMostAHundred() throws {
        var probe = ServiceProbe(Self.estate)
        func body(_ count: Int) -> String {
            "{\"tasks\":[\(Array(repeating: "\"a\"", count: count).joined(separator: ","))]}"
        }
        #expect(try probe.call("DescribeTasks", body(100)).tasks?.count == 100)
        #expect(try probe.call("DescribeTasks", body(101)).message == "taskIds can have at most 100 items.")
    }

    @Test func aRegionThatIsNotThereIsNotEnabled() throws {
        var probe = ServiceProbe(Self.estate)
        probe.region = "eu-west-1"
        #expect(try probe.call("ListClusters").type == "UnrecognizedClientException")
    }

    @Test func pagesHoldEveryTaskOnce() throws {
        let shape = EstateShape(clusters: 1, stoppedTasks: 250, runningTasks: 10)
        var probe = ServiceProbe(Estate(shape))
        let members = #""cluster":"payments-prod","desiredStatus":"STOPPED""#
        let whole = try probe.listAll("ListTasks", members)
        #expect(whole.sizes == [100, 100, 50])
        #expect(Set(whole.entries).count == 250)
        let short = try probe.listAll("ListTasks", members + #","maxResults":7"#)
        #expect(short.entries == whole.entries)
        #expect(short.sizes == Array(repeating: 7, count: 35) + [5])
        var small = ServiceProbe(Estate(shape), pageSize: 50)
        #expect(try small.listAll("ListTasks", members).sizes == [50, 50, 50, 50, 50], "no empty page at the end")
    }

    @Test func clustersArePagedToo() throws {
        var probe = ServiceProbe(Estate(EstateShape(clusters: 130)))
        let all = try probe.listAll("ListClusters", #""maxResults":60"#)
        #expect(all.sizes == [60, 60, 10])
        #expect(Set(all.entries).count == 130)
    }

    @Test func aTokenIsGoodForItsQueryOnly() throws {
        var probe = ServiceProbe(Estate(EstateShape(clusters: 2)))
        let first = try probe.call(
            "ListTasks",
            #"{"cluster":"payments-prod","desiredStatus":"STOPPED","maxResults":1}"#
        )
        let token = try #require(first.nextToken)
        let other = try probe.call("ListTasks", "{\"cluster\":\"media-prod\",\"nextToken\":\"\(token)\"}")
        #expect(other.type == "InvalidParameterException")
    }
}
