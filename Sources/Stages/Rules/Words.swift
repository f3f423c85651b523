/// Groups of phrases that several rules share.
///
/// A phrase is a stem: as short as it may be without appearing in other texts, so that it is found in the words of every
/// agent, platform version and console.
enum Words {
    /// A failed pull, in the words of every agent and platform version.
    static let pull: [Phrase] = [
        "CannotPull", "cannot pull ", "can't pull ", "unable to pull image", "unable to pull the image",
        "failed to pull image", "failed to pull and unpack", "pull access denied", "image manifest", "pulling image",
        "image pull failed", "failed image pull", "pull command failed", "pull has been retried",
        "inspect image has been retried", "failed to resolve ref", "failed to copy: httpReadSeeker",
        "failed to register layer", "failed to extract layer", "failed to unpack image", "ImagePull", "/manifests/",
        "/blobs/",
    ]
    /// A container that could not be created or started.
    static let start: [Phrase] = [
        "CannotStartContainer", "cannot start container", "CannotCreateContainer", "cannot create container",
        "OCI runtime", "failed to create shim", "runc create failed", "container init", "runc run failed",
        "failed to create new container runtime task", "failed to create task for container",
        "unable to create new container", "unable to start container process", "starting container process",
        "standard_init_linux", .anywhere("hcsshim"), .anywhere("hcs::"),
    ]
    /// Fargate's name for everything before the first container.
    static let initialization: [Phrase] = ["ResourceInitialization", "resource initialization"]
    /// Secrets and parameters that ECS fetches for a container.
    static let secret: [Phrase] = [
        "pull secret", "fetch secret", "fetching secret", "retrieve secret", "retrieved secret", "retrieve the secret",
        "secrets manager", .anywhere("secretsmanager"), "secret value", "parameter store", "Systems Manager",
        "secrets from ssm",
        "ssm:GetParameter", "ASM secret", "asm fetching", "from asm", "SSM secret", "SSM parameter", "GetSecretValue",
        "find the secret", "find secret", "read the secret",
    ]
    /// The credentials for a registry, fetched before the image.
    static let registryAuth: [Phrase] = [
        "registry auth from", "pull registry auth", "get registry auth", "ecr registry auth", "GetAuthorizationToken",
        "CannotPullECRContainer",
        "CannotPullContainerAuth", "ecr auth:", "dockerauth:", "docker auth config",
    ]
    /// A refusal.
    static let denied: [Phrase] = [
        "AccessDenied", "access denied", "access is denied", "forbidden", "not authorized", "unauthorized",
        "not permitted", "status 403", "StatusCode: 403", "status code: 403", "status code 403", "(403)",
        "no identity-based policy", "explicit deny", "with an explicit", "insufficient_scope",
        "no basic auth credentials", "authorization failed", "authentication required", "authentication failed",
        "requested access to the resource is denied", "StatusCode: 401", "status code: 401",
        "incorrect username or password", "token has expired", "ExpiredToken", "UnrecognizedClient",
        "InvalidClientTokenId", "SignatureDoesNotMatch", "no pull access", "denied:", ": denied", "have permission",
        "has the permission", "permissions to pull", "missing permission", "lacks permission",
        "insufficient permission", "not allowed to", "Check that the role", "was refused",
    ]
    /// Something that is not there.
    static let absent: [Phrase] = [
        "not found", "NotFound", "can't find", "cannot find", "could not find", "couldn't find", "unable to find",
        "could not be found", "can't be found", "cannot be found", "does not exist", "doesn't exist", "didn't exist",
        "manifest unknown",
        "unknown manifest", "MANIFEST_UNKNOWN", "name unknown", "NAME_UNKNOWN", "API error (404)", "no such",
        "invalid ssm parameters", "invalid parameters:", "marked for deletion", "marked deleted", "the image exists",
        "the secret exists", "the parameter exists", "StatusCode: 404", "status code: 404", "status code 404",
        "404 Not", "failed to find a repo digest", "no longer available", "no longer exists",
    ]
    /// A network path that is not there.
    static let unreachable: [Phrase] = [
        "i/o timeout", "dial tcp", "dial udp", "no route to host", "connection refused", "connection reset",
        "connection closed", "timed out", "timeout exceeded", "connect timeout", "Client.Timeout", "RequestCanceled",
        "request canceled", "RequestError", "deadline exceeded", "context canceled", "TLS handshake", "no such host",
        "connection issue", "network configuration", "server misbehaving", "send request failed",
        "failed to do request", "unexpected EOF", "signal: killed", "name resolution", "failed to resolve host",
        "could not resolve", "exceeded maximum number of attempts", "unable to connect", "could not connect",
        "couldn't connect", "failed to connect", "cannot connect to", "panic: runtime error", ": EOF",
        "ConnectivityError", "unreachable",
    ]
    /// A certificate that is not trusted.
    static let untrusted: [Phrase] = ["x509", "certificate", "server gave HTTP response to HTTPS client"]
    /// A quota of requests.
    static let throttled: [Phrase] = [
        "toomanyrequests", "too many requests", "pull rate limit", "Rate exceeded", "ThrottlingException",
        "status code 429", "StatusCode: 429", "RequestLimitExceeded",
    ]
    /// A subnet, security group, tag policy or permission with which EC2 refuses a network interface.
    static let refusedInterface: [Phrase] = [
        "AuthFailure", "UnauthorizedOperation", "TagPolicyViolation", "InvalidSubnet", "InvalidGroup",
        "InvalidSecurityGroup", "InvalidParameter", "service-linked role", "not authorized", "explicit deny",
        "DefaultVpcDoesNotExist", "OptInRequired", "OperationNotPermitted", "does not exist",
    ]
    /// A disk that is full.
    static let diskFull: [Phrase] = [
        "no space left", "thin pool has", "free data blocks", "disk quota exceeded", "not enough space",
        "insufficient disk", "ENOSPC", "not enough disk", "disk is full", "disk full", "out of disk",
        "no space available", "low disk space",
    ]
    /// A container that waited for another one.
    static let dependency: [Phrase] = [
        "dependency did not exit successfully", "dependent container", "container ordering dependency",
        "dependency graph", "dependency will never start", "dependency failed to start", "dependsOn",
    ]
    /// The plain statement that a container ended, without why.
    static let containerExited: [Phrase] = [
        "essential container", "container in task exited", "container exited", "exited with", "exit code",
    ]
    /// The plain statement that the task did not start, without why.
    static let failedToStart: [Phrase] = ["task failed to start", "TaskFailedToStart"]
    /// That somebody called StopTask.
    static let byUser: [Phrase] = [
        "stopped by user", "UserInitiated", "stopped by a user", "user initiated", "StopTask", "terminated by user",
        "aborted by", "cancelled by", "canceled by", "was cancelled", "was canceled", "job cancel",
    ]
    /// What the agent says of a container that it was told to stop.
    static let teardown: [Phrase] = [
        "CannotStopContainer", "transition to stopped", "stopped before image pull", "ContainerVanished",
        "CannotInspectContainer", "CannotDescribeContainer", "NoSuchContainer",
    ]
    /// What the kernel, the agent and common runtimes say of too little memory.
    static let outOfMemory: [Phrase] = [
        "OutOfMemory", "out of memory", "out-of-memory", "OOMKill", "OOM kill", "OOM-kill", "OOM_kill",
        .anywhere("oom_kill_process"), .anywhere("oom-kill:constraint"),
        "killed due to memory", "killed because of memory", "memory limit exceeded", "exceeded memory limit",
        "exceeded its memory limit", "exceeded the memory limit", "exceeds memory limit", "over its memory limit",
        "memory limit reached", "std::bad_alloc", "MemoryError", "cannot allocate memory", "ENOMEM",
        "heap limit allocation failed", "heap space", "memory cgroup out", "GC overhead limit", "memory exhausted",
        "not enough memory resources", "Allowed memory size of", "insufficient memory for", "(OOM)", "OOM:",
        "OOM error", "OOM event", "memory allocation of", "heap out of mem",
    ]
    /// Words that the failed start of a task uses of its network, and no other text.
    static let noPath: [Phrase] = [
        "dial tcp", "i/o timeout", "no such host", "connection refused", "no route to host", "network configuration",
        "connection issue", "network is unreachable",
    ]
}
