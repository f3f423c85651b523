/// Groups of phrases that several rules share.
enum Words {
    /// A failed pull, in the words of every agent and platform version.
    static let pull = [
        "CannotPull", "cannot pull container", "cannot pull the image", "cannot pull image", "can't pull the image",
        "failed to pull image", "pull image manifest", "error pulling image", "pull command failed",
        "ref pull has been",
        "failed to resolve ref",
    ]
    /// A container that could not be created or started.
    static let start = [
        "CannotStartContainer", "cannot start container", "CannotCreateContainer", "cannot create container",
        "OCI runtime create failed", "failed to create shim", "runc create failed", "container init caused",
        "failed to create new container runtime task", "failed to create task for container",
    ]
    /// Fargate's name for everything before the first container.
    static let initialization = ["ResourceInitializationError", "resource initialization error"]
    /// Secrets and parameters that ECS fetches for a container.
    static let secret = [
        "unable to pull secrets", "cannot pull secrets", "unable to fetch secret", "failed to fetch secret",
        "retrieve secret", "fetching secret", "retrieved secret", "secret from asm", "secrets manager",
        "secretsmanager", "parameter store", "secrets from ssm", "ssm:GetParameter", "ASM secret", "SSM secret",
        "invalid ssm parameters",
    ]
    /// The credentials for a registry, fetched before the image.
    static let registryAuth = [
        "ecr registry auth", "registry auth from", "ecr:GetAuthorizationToken", "GetAuthorizationToken",
        "CannotPullECRContainer", "CannotPullContainerAuth",
    ]
    /// A refusal.
    static let denied = [
        "AccessDenied", "access denied", "access is denied", "not authorized", "unauthorized", "403 Forbidden",
        "StatusCode: 403", "status code: 403", "status code 403", "no identity-based policy", "explicit deny",
        "insufficient_scope", "no basic auth credentials", "authorization failed", "authentication required",
        "requested access to the resource is denied", "401 Unauthorized", "StatusCode: 401", "status code: 401",
        "incorrect username or password", "token has expired",
        "ExpiredToken", "UnrecognizedClient", "InvalidClientTokenId", "no pull access", "denied: ",
        "has the permissions to", "permissions to pull",
    ]
    /// Something that is not there.
    static let absent = [
        "not found", "NotFound", "can't find", "cannot find", "could not find", "does not exist", "doesn't exist",
        "unknown manifest", "manifest unknown", "MANIFEST_UNKNOWN", "name unknown", "NAME_UNKNOWN", "API error (404)",
        "no such", "invalid ssm parameters", "marked for deletion", "marked deleted", "check whether the image exists",
        "StatusCode: 404", "status code: 404", "failed to find a repo digest", "no longer available",
    ]
    /// A network path that is not there.
    static let unreachable = [
        "i/o timeout", "dial tcp", "no route to host", "connection refused", "connection reset", "timed out",
        "timeout exceeded", "RequestCanceled", "request canceled", "RequestError", "context deadline exceeded",
        "context canceled", "TLS handshake", "no such host", "network is unreachable", "connection issue between",
        "network configuration", "server misbehaving", "send request failed", "failed to do request", "unexpected EOF",
        "signal: killed", "name resolution", "failed to resolve host", "exceeded maximum number of attempts",
        "unable to connect", "could not connect", "failed to connect", "panic: runtime error", ": EOF",
    ]
    /// A certificate that is not trusted.
    static let untrusted = ["x509", "certificate", "server gave HTTP response to HTTPS client"]
    /// A subnet, security group, tag policy or permission with which EC2 refuses a network interface.
    static let refusedInterface = [
        "AuthFailure", "UnauthorizedOperation", "TagPolicyViolation", "InvalidSubnet", "InvalidGroup",
        "InvalidSecurityGroup", "InvalidParameterValue", "service-linked role", "not authorized", "explicit deny",
        "DefaultVpcDoesNotExist", "OperationNotPermitted",
    ]
    /// A disk that is full.
    static let diskFull = [
        "no space left", "thin pool has", "free data blocks", "disk quota exceeded", "not enough space on the disk",
        "insufficient disk", "ENOSPC", "not enough disk", "disk is full", "ephemeral storage limit",
    ]
    /// A container that waited for another one.
    static let dependency = [
        "dependency did not exit successfully", "dependent container", "container ordering dependency",
        "dependency graph", "dependency will never start", "dependency failed to start",
    ]
    /// The plain statement that a container ended, without why.
    static let containerExited = [
        "essential container", "container in task exited", "container exited", "exited with", "exit code",
    ]
    /// The plain statement that the task did not start, without why.
    static let failedToStart = ["task failed to start", "TaskFailedToStart"]
    /// What the agent says of a container that it was told to stop.
    static let teardown = [
        "CannotStopContainer", "transition to stopped", "stopped before image pull", "ContainerVanished",
        "CannotInspectContainer", "CannotDescribeContainer", "NoSuchContainer",
    ]
    /// What the kernel, the agent and common runtimes say of too little memory.
    static let outOfMemory = [
        "OutOfMemory", "out of memory", "out-of-memory", "OOMKill", "OOM kill", "OOM-kill", "killed due to memory",
        "memory limit exceeded", "exceeded memory limit", "exceeded its memory limit", "std::bad_alloc", "MemoryError",
        "cannot allocate memory", "ENOMEM", "heap limit allocation failed", "memory cgroup out",
    ]
}
