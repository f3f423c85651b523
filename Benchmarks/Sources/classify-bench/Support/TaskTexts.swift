/// Stopped tasks as DescribeTasks writes them, with everything that is in its answers beside the reasons.
///
/// About four and a half kilobytes each, in one line; every number gives another ARN.
struct TaskTexts: Sendable {
    /// What the tasks stopped for, in turn.
    private static let ends: [(stopCode: String, stoppedReason: String, exitCode: String, reason: String)] = [
        ("EssentialContainerExited", "Essential container in task exited", "1", ""),
        (
            "EssentialContainerExited", "Essential container in task exited", "137",
            "OutOfMemoryError: Container killed due to memory usage"
        ),
        (
            "TaskFailedToStart",
            "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref "
                + "111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:v9: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:v9: "
                + "not found", "null", ""
        ),
        (
            "TaskFailedToStart",
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: "
                + "unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret "
                + "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db from secrets manager: AccessDeniedException",
            "null", ""
        ),
        (
            "ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1234567890123456789)", "0",
            ""
        ),
        ("ServiceSchedulerInitiated", "Task failed ELB health checks in (target-group arn:aws:x)", "143", ""),
        ("SpotInterruption", "Your Spot Task was interrupted.", "143", ""),
        ("EssentialContainerExited", "Essential container in task exited", "139", ""),
    ]

    private let pieces: [[[UInt8]]]

    init() {
        pieces = Self.ends.indices.map { number in
            Self.text(number).split(separator: "#", omittingEmptySubsequences: false).map { Array($0.utf8) }
        }
    }

    /// The bytes of a task.
    func append(_ number: Int, to bytes: inout [UInt8]) {
        let pieces = pieces[number % pieces.count]
        let digits = Array(String(number, radix: 16).utf8)
        let id = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 32 - digits.count)) + digits
        for (index, piece) in pieces.enumerated() {
            if index > 0 { bytes += id }
            bytes += piece
        }
    }

    /// An answer of DescribeTasks.
    func answer(tasks: Int) -> [UInt8] {
        var bytes = Array("{\"tasks\":[".utf8)
        for number in 0..<tasks {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            append(number, to: &bytes)
        }
        return bytes + Array("],\"failures\":[]}".utf8)
    }

    private static func text(_ number: Int) -> String {
        let (end, name) = (ends[number], "worker-\(number)")
        let arn = "arn:aws:ecs:eu-west-1:111122223333:"
        let interface = """
            "networkInterfaces":[{"attachmentId":"0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0","privateIpv4Address":"10.0.12.\(number)"}]
            """
        func container(_ name: String, _ exitCode: String, _ reason: String) -> String {
            """
            {"containerArn":"\(arn)container/prod/#/6f5e4d3c-2b1a-0918-2736-455463728190","taskArn":"\(arn)task/prod/#",\
            "name":"\(name)","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/\(name):v9",\
            "imageDigest":"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
            "runtimeId":"#-2531612879","lastStatus":"STOPPED",\(exitCode == "null" ? "" : "\"exitCode\":\(exitCode),")\
            \(reason.isEmpty ? "" : "\"reason\":\"\(reason)\",")"networkBindings":[],\(interface),"healthStatus":"UNKNOWN",\
            "managedAgents":[{"lastStartedAt":1795452931.519,"name":"ExecuteCommandAgent","lastStatus":"STOPPED"}],\
            "cpu":"256","memory":"512","memoryReservation":"256"}
            """
        }
        let details = ["subnetId", "networkInterfaceId", "macAddress", "privateDnsName", "privateIPv4Address"].map {
            "{\"name\":\"\($0)\",\"value\":\"value-of-\($0)-0123456789abcdef\"}"
        }
        let environment = (0..<12).map {
            "{\"name\":\"SETTING_NUMBER_\($0)\",\"value\":\"https://service-\($0).internal.example.com/path\"}"
        }
        let times = [
            "connectivityAt", "createdAt", "executionStoppedAt", "pullStartedAt", "pullStoppedAt", "startedAt",
        ]
        .map { "\"\($0)\":1795452931.519" }
        return """
            {"attachments":[{"id":"0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0","type":"ElasticNetworkInterface","status":"DELETED",\
            "details":[\(details.joined(separator: ","))]}],"attributes":[{"name":"ecs.cpu-architecture","value":"x86_64"}],\
            "availabilityZone":"eu-west-1a","clusterArn":"\(arn)cluster/prod","connectivity":"CONNECTED",\
            \(times.joined(separator: ",")),"containers":[\(container(name, end.exitCode, end.reason)),\
            \(container("log-router", "0", ""))],"cpu":"1024","desiredStatus":"STOPPED","enableExecuteCommand":false,\
            "group":"service:\(name)","healthStatus":"UNKNOWN","lastStatus":"STOPPED","launchType":"FARGATE","memory":"2048",\
            "overrides":{"containerOverrides":[{"name":"\(name)","environment":[\(environment.joined(separator: ","))]},\
            {"name":"log-router"}],"inferenceAcceleratorOverrides":[]},"platformVersion":"1.4.0","platformFamily":"Linux",\
            "startedBy":"ecs-svc/1234567890123456789","stopCode":"\(end.stopCode)","stoppedAt":1795452971.25,\
            "stoppedReason":"\(end.stoppedReason)","stoppingAt":1795452951.104,"tags":[{"key":"team","value":"payments"}],\
            "taskArn":"\(arn)task/prod/#","taskDefinitionArn":"\(arn)task-definition/\(name):42","version":7,\
            "ephemeralStorage":{"sizeInGiB":20},"fargateEphemeralStorage":{"sizeInGiB":20}}
            """
    }
}
