import AWS
import Stages

/// Tasks that take more than most: four containers each, and reasons of 300 to 1,000 characters.
enum LongTasks {
    /// What the tasks stopped for, in turn; the container that it is about exits with the code, if any.
    private static let ends: [(stopCode: String, stoppedReason: String, exitCode: Int?, reason: String?)] = [
        ("TaskFailedToStart", refusal, nil, nil),
        ("TaskFailedToStart", "Task failed to start", nil, pull),
        ("EssentialContainerExited", "Essential container in task exited", 137, nil),
        ("EssentialContainerExited", "Essential container in task exited", 128, start),
        ("EssentialContainerExited", "Essential container in task exited", 1, nil),
        ("ServiceSchedulerInitiated", healthCheck, 143, nil),
    ]

    /// The refusal of a secret: 500 characters, as ECS writes them.
    static let refusal =
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: "
        + "unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret "
        + "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/checkout/database-AbCdEf from secrets manager: "
        + "AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/checkoutExecutionRole/"
        + "0123456789abcdef0123456789abcdef is not authorized to perform: secretsmanager:GetSecretValue on resource: "
        + "arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/checkout/database-AbCdEf because no "
        + "identity-based policy allows the secretsmanager:GetSecretValue action"

    private static let pull =
        "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref "
        + "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/checkout:v9: failed to do request: Head "
        + "\"https://111122223333.dkr.ecr.eu-west-1.amazonaws.com/v2/shop/checkout/manifests/v9\": dial tcp "
        + "10.0.12.34:443: i/o timeout; check the task's network configuration, and that its subnet has a route"

    private static let start =
        "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to create "
        + "shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "
        + "\"/usr/local/bin/docker-entrypoint-of-checkout.sh\": stat /usr/local/bin/docker-entrypoint-of-checkout.sh: "
        + "no such file or directory: unknown; " + String(repeating: "the runtime said the same once more; ", count: 16)

    private static let healthCheck =
        "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/"
        + "checkout/0123456789abcdef) (reason Health checks failed with these codes: [503]) after the service had "
        + "reached a steady state, was registered in 1 target group, and had been healthy for 3,600 seconds"

    /// One task for each end.
    static let all: [StoppedTask] = ends.enumerated().map { number, end in
        task(end.stopCode, end.stoppedReason, end.exitCode, end.reason, number: number)
    }

    /// The task whose secret was refused, with one container.
    static let refused = task("TaskFailedToStart", refusal, nil, nil, number: 0, helpers: [])

    private static func task(
        _ stopCode: String,
        _ stoppedReason: String,
        _ exitCode: Int?,
        _ reason: String?,
        number: Int,
        helpers: [String] = ["migrate", "envoy", "log-router"]
    ) -> StoppedTask {
        let arn = "arn:aws:ecs:eu-west-1:111122223333:"
        let registry = "111122223333.dkr.ecr.eu-west-1.amazonaws.com"
        var containers = (["checkout"] + helpers).map { name in
            var container = ECSContainer(name: name)
            container.image = "\(registry)/\(name):v9"
            container.exitCode = exitCode == nil ? nil : name == "migrate" ? 0 : 143
            return container
        }
        containers[0].exitCode = exitCode
        containers[0].reason = reason
        var task = ECSTask(taskArn: "\(arn)task/prod/0123456789abcdef", containers: containers)
        task.taskDefinitionArn = "\(arn)task-definition/checkout:\(42 + number)"
        task.group = "service:checkout"
        task.lastStatus = "STOPPED"
        task.stopCode = stopCode
        task.stoppedReason = stoppedReason
        return StoppedTask(cluster: Cluster(arn: "\(arn)cluster/prod"), task: task)
    }
}
