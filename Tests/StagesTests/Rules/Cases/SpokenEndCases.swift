import Stages

extension RuleCase {
    /// How other running tasks end, in the words of ECS and of those who stop them.
    static let spokenEnds: [RuleCase] = [
        .notStarted(.unknown, "aws.internal-error", "InternalError: failed to launch task: Please try again"),
        .stoppedByService(
            .unknown,
            "health-check.load-balancer",
            exit: 137,
            "(service web) (port 8080) is unhealthy in (target-group arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/0) due to (reason Health checks failed with these codes: [502])"
        ),
        .stoppedByService(
            .unknown,
            "health-check.load-balancer",
            exit: 0,
            "Task failed ELB health checks in (target-group arn)"
        ),
        .init(
            "Task failed container health checks",
            .unknown,
            "health-check.container",
            "Task failed container health checks",
            code: nil,
            .init(exit: 137)
        ),
        .stoppedByService(
            .unknown,
            "health-check.load-balancer",
            exit: 143,
            "Task failed Amazon VPC Lattice health checks in (target-group arn)"
        ),
        .stoppedByService(
            .unknown,
            "stopped.deployment-failed",
            exit: 143,
            "Task stopped: deployment circuit breaker: rolling back"
        ),
        .stoppedByService(
            .unknown,
            "stopped.deployment-failed",
            exit: 143,
            "Deployment stopped by a CloudWatch alarm in ALARM state"
        ),
        .init(
            "Task stopped by user",
            .unknown,
            "stopped.by-user",
            "Task stopped by user",
            code: "UserInitiated",
            group: "family:job",
            .init(exit: 137)
        ),
        .init(
            "Dependent AWS Batch job was cancelled",
            .unknown,
            "stopped.by-user",
            "Dependent AWS Batch job was cancelled",
            code: "UserInitiated",
            group: "family:job",
            .init(exit: 143)
        ),
        .init(
            "Container instance deregistration forced by user",
            .unknown,
            "stopped.instance-deregistered",
            "Container instance deregistration forced by user",
            code: nil,
            .init()
        ),
        .notStarted(
            .unknown,
            "agent.state",
            "TaskStoppedBeforePullBeginError: Task stopped before image pull could begin for task: x"
        ),
        .init(
            "TaskStateError: Agent could not progress task's state to stopped",
            .unknown,
            "agent.cannot-stop",
            "TaskStateError: Agent could not progress task's state to stopped",
            code: nil,
            .init()
        ),
        .notStarted(
            .unknown,
            "agent.cannot-inspect",
            container: "CannotInspectContainerError: Error response from daemon: context deadline exceeded"
        ),
        .stoppedByService(.benign, "scale-in", exit: 143, "Scaling activity initiated by (deployment ecs-svc/0123)"),
        .init(
            "Scaling activity initiated by deployment ecs-svc/0123",
            .benign,
            "scale-in",
            "Scaling activity initiated by deployment ecs-svc/0123",
            code: nil,
            .init(exit: 137)
        ),
        .stoppedByService(
            .benign,
            "rebalancing",
            exit: 0,
            "Task stopped as part of an Availability Zone rebalancing activity"
        ),
        .stoppedByService(.benign, "draining", exit: 143, "Container instance is in DRAINING status"),
        .stoppedByService(.benign, "deployment", exit: 143, "Service stopped task: replaced by newer deployment"),
        .init(
            "app 0 and helper 137",
            .benign,
            "clean-exit",
            exited,
            code: essentialExited,
            .init(name: "app", exit: 0, essential: true),
            .init(name: "helper", exit: 137, essential: false)
        ),
        .init(
            "Task stopped by user",
            .benign,
            "replaced.by-user",
            "Task stopped by user",
            code: "UserInitiated",
            group: "service:web",
            .init(exit: 143)
        ),
        .stoppedByService(.benign, "deployment", exit: 0, "ECS service is being deleted"),
        .stoppedByService(
            .unknown,
            "health-check.load-balancer",
            exit: 143,
            "service web failed health checks in load balancer"
        ),
        .stoppedByService(
            .unknown,
            "health-check.load-balancer",
            exit: 137,
            "Target is in an Auto Scaling group... Target.FailedHealthChecks"
        ),
        .init(
            "Service deployment rolled back because a CloudWatch alarm went into ALARM",
            .unknown,
            "stopped.deployment-failed",
            "Service deployment rolled back because a CloudWatch alarm went into ALARM",
            code: nil,
            .init(exit: 143)
        ),
        .init(
            "Job attempt duration exceeded timeout",
            .unknown,
            "stopped.by-user",
            "Job attempt duration exceeded timeout",
            code: "UserInitiated",
            group: "family:job",
            .init(exit: 137)
        ),
        .init(
            "Job was cancelled by user",
            .unknown,
            "stopped.by-user",
            "Job was cancelled by user",
            code: nil,
            .init(exit: 137)
        ),
        .init(
            "Stopped by AWS Fault Injection Service",
            .unknown,
            "stopped.by-user",
            "Stopped by AWS Fault Injection Service",
            code: "UserInitiated",
            group: "family:job",
            .init(exit: 143)
        ),
        .ended(
            .unknown,
            "agent.cannot-stop",
            exit: 137,
            "CannotStopContainerError: container did not stop within the stop timeout"
        ),
        .notStarted(.unknown, "aws.internal-error", "InternalError: unexpected"),
        .notStarted(
            .unknown,
            "runtime.error",
            container: "ContainerRuntimeError: failed to create container IO set: open fifo"
        ),
        .notStarted(.unknown, "agent.cannot-inspect", container: "CannotDescribeContainerError: Container not found"),
        .stoppedByService(.unknown, "health-check.container", exit: 137, "unhealthy"),
        .stoppedByService(
            .benign,
            "scale-in",
            exit: 143,
            "Service scheduler stopped the task: desired count was lowered"
        ),
        .stoppedByService(.benign, "deployment", exit: 0, "Rolling update: task superseded by the new deployment"),
        .stoppedByService(.benign, "deployment", exit: 137, "Task stopped because the service is being deleted"),
        .stoppedByService(.benign, "scale-in", exit: 143, "Container instance i-0 is draining for a managed scale-in"),
        .init(
            "app 0 and b 0",
            .benign,
            "clean-exit",
            exited,
            code: essentialExited,
            .init(name: "app", exit: 0),
            .init(name: "b", exit: 0)
        ),
        .init(
            "job 0 and fluent-bit 143",
            .benign,
            "clean-exit",
            exited,
            code: essentialExited,
            .init(name: "job", exit: 0),
            .init(name: "fluent-bit", exit: 143)
        ),
        .init(
            "Scaling activity initiated by (deployment ecs-svc/1)",
            .benign,
            "scale-in",
            "Scaling activity initiated by (deployment ecs-svc/1)",
            code: nil,
            .init(exit: 0)
        ),
        .stoppedByService(.benign, "rebalancing", exit: 137, "Availability Zone rebalancing in progress"),
        .stoppedByService(
            .unknown,
            "health-check.load-balancer",
            exit: 137,
            "(service web) (instance i-0) is unhealthy in (elb lb) due to (reason Instance has failed at least the UnhealthyThreshold number of health checks consecutively.)"
        ),
        .stoppedByService(
            .unknown,
            "health-check.container",
            exit: 137,
            "(service web) (task ff3e71a4) failed container health checks"
        ),
        .stoppedByService(.unknown, "stopped.deployment-failed", exit: 0, "Deployment failed: tasks failed to start."),
        .init(
            "Cancelled by the deploy pipeline",
            .unknown,
            "stopped.by-user",
            "Cancelled by the deploy pipeline",
            code: "UserInitiated",
            group: "family:job",
            .init(exit: 1)
        ),
        .notStarted(
            .unknown,
            "start.no-reason",
            "dependency graph: container ordering dependency [init] for target [app] has timed out."
        ),
        .init(
            "Container instance i-0 deregistered by user",
            .unknown,
            "stopped.instance-deregistered",
            "Container instance i-0 deregistered by user",
            code: nil,
            .init(exit: 137)
        ),
        .ended(.unknown, "agent.cannot-stop", exit: 137, "CannotStopContainerError: failed sending SIGKILL"),
        .stoppedByService(
            .benign,
            "draining",
            exit: 0,
            "(service web) (instance i-0) (port 80) stopped: draining connections for deployment"
        ),
        .stoppedByService(.benign, "scale-in", exit: 143, "service auto scaling policy reduced the desired count"),
        .init(
            "app 0 and cloudwatch-agent 2",
            .benign,
            "clean-exit",
            exited,
            code: essentialExited,
            .init(name: "app", exit: 0),
            .init(name: "cloudwatch-agent", exit: 2)
        ),
        .stoppedByService(
            .benign,
            "deployment",
            exit: 143,
            "Blue/green deployment: traffic shift complete, old task set terminated"
        ),
    ]
}
