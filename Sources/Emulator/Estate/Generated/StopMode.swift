/// A way in which tasks stop, with the evidence that ECS leaves of it.
///
/// The texts are worded like those that ECS gives: see the Amazon ECS developer guide, "Amazon ECS stopped tasks error
/// messages"; where it only names an error, like answers that people have published.
enum StopMode: CaseIterable {
    case exception
    case crash
    case outOfMemory
    case outOfMemoryUnreported
    case capacityUnavailable
    case networkInterfaceTimeout
    case spotInterruption
    case hostTerminated
    case imageNotFound
    case imagePullDenied
    case secretDenied
    case logGroupMissing
    case commandNotFound
    case loadBalancerHealthCheck
    case containerHealthCheck
    case cleanExit
    case scaleIn
    case userStop

    /// The modes that are failures.
    static let failures = allCases.filter { $0.truth.label != .benign }

    var truth: TaskTruth {
        switch self {
        case .exception: TaskTruth(label: .codeBug, cause: "application-exit")
        case .crash: TaskTruth(label: .codeBug, cause: "crash")
        case .outOfMemory, .outOfMemoryUnreported: TaskTruth(label: .oom, cause: "container-memory")
        case .capacityUnavailable: TaskTruth(label: .resource, cause: "capacity")
        case .networkInterfaceTimeout: TaskTruth(label: .resource, cause: "network-interface")
        case .spotInterruption: TaskTruth(label: .resource, cause: "spot-interruption")
        case .hostTerminated: TaskTruth(label: .resource, cause: "host-terminated")
        case .imageNotFound, .imagePullDenied: TaskTruth(label: .config, cause: "image-pull")
        case .secretDenied: TaskTruth(label: .config, cause: "secret")
        case .logGroupMissing: TaskTruth(label: .config, cause: "logging")
        case .commandNotFound: TaskTruth(label: .config, cause: "command")
        case .loadBalancerHealthCheck, .containerHealthCheck: TaskTruth(label: .unknown, cause: "health-check")
        case .cleanExit: TaskTruth(label: .benign, cause: "clean-exit")
        case .scaleIn: TaskTruth(label: .benign, cause: "scale-in")
        case .userStop: TaskTruth(label: .benign, cause: "user-stop")
        }
    }

    var stopCode: String {
        switch self {
        case .exception, .crash, .outOfMemory, .outOfMemoryUnreported, .cleanExit: "EssentialContainerExited"
        case .capacityUnavailable, .networkInterfaceTimeout, .imageNotFound, .imagePullDenied, .secretDenied,
            .logGroupMissing, .commandNotFound:
            "TaskFailedToStart"
        case .spotInterruption: "SpotInterruption"
        case .hostTerminated: "TerminationNotice"
        case .loadBalancerHealthCheck, .containerHealthCheck, .scaleIn: "ServiceSchedulerInitiated"
        case .userStop: "UserInitiated"
        }
    }

    /// Whether the containers had started.
    var hasStarted: Bool { stopCode != "TaskFailedToStart" }

    /// The exit codes that the application may leave; none where it never ran or its end is not known.
    var exitCodes: [Int] {
        switch self {
        case .exception: [1, 1, 1, 2]
        case .crash: [139, 134]
        case .outOfMemory, .outOfMemoryUnreported: [137]
        case .cleanExit: [0]
        case .loadBalancerHealthCheck, .containerHealthCheck: [137, 143]
        // A task that does not heed the stop is killed: 137 here is no lack of memory.
        case .scaleIn, .userStop: [0, 143, 143, 137]
        case .spotInterruption: [143]
        case .capacityUnavailable, .networkInterfaceTimeout, .hostTerminated, .imageNotFound, .imagePullDenied,
            .secretDenied, .logGroupMissing, .commandNotFound:
            []
        }
    }

    /// What DescribeTasks gives as the reason of the application's container.
    func containerReason(_ service: ServiceProfile.Names) -> String? {
        switch self {
        case .outOfMemory: "OutOfMemoryError: Container killed due to memory usage"
        case .commandNotFound:
            "CannotStartContainerError: Error response from daemon: failed to create task for container: failed to "
                + "create shim task: OCI runtime create failed: runc create failed: unable to start container "
                + "process: exec: \"/app/\(service.name)\": stat /app/\(service.name): no such file or directory: "
                + "unknown"
        case .imageNotFound, .imagePullDenied: stoppedReason(service)
        default: nil
        }
    }

    /// What DescribeTasks gives as the reason of the task.
    func stoppedReason(_ service: ServiceProfile.Names) -> String {
        switch self {
        case .exception, .crash, .outOfMemory, .outOfMemoryUnreported, .cleanExit:
            "Essential container in task exited"
        case .capacityUnavailable:
            "Capacity is unavailable at this time. Please try again later or in a different availability zone"
        case .networkInterfaceTimeout: "Timeout waiting for network interface provisioning to complete."
        case .spotInterruption: "Your Spot Task was interrupted."
        case .hostTerminated: "Host EC2 (instance \(service.instance)) terminated."
        case .imageNotFound:
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref "
                + "\(service.image): \(service.image): not found"
        case .imagePullDenied:
            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref "
                + "\(service.image): pull access denied, repository does not exist or may require authorization: "
                + "server message: insufficient_scope: authorization failed"
        case .secretDenied:
            "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval "
                + "failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to "
                + "fetch secret \(service.secret) from secrets manager: AccessDeniedException: User: "
                + "\(service.role) is not authorized to perform: secretsmanager:GetSecretValue on resource: "
                + "\(service.secret) because no identity-based policy allows the secretsmanager:GetSecretValue action"
        case .logGroupMissing:
            "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: "
                + "failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does "
                + "not exist. : exit status 1"
        case .commandNotFound: "Task failed to start"
        case .loadBalancerHealthCheck: "Task failed ELB health checks in (target-group \(service.targetGroup))"
        case .containerHealthCheck: "Task failed container health checks"
        case .scaleIn: "Scaling activity initiated by (deployment \(service.deployment))"
        case .userStop: "Task stopped by user"
        }
    }
}
