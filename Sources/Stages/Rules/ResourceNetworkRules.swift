extension Rule {
    /// A network interface, its addresses and its limits.
    static let resourceNetwork: [Rule] = [
        Rule(
            .resource,
            "network-interface.no-addresses",
            .cause,
            .high,
            when: .says([
                "InsufficientFreeAddresses", "free addresses", "free IP", "insufficient IP", "no available IP",
                "not enough IP", "no IP addresses available", "available IP addresses", "out of IP",
                "AddressLimitExceeded", "InsufficientCidrBlocks",
            ]),
            // Of the addresses of a host's own bridge the network plug-in says so too.
            .saysNot(Words.refusedInterface + ["range set"]),
            action: "Subnet[ {resource}] has no free addresses: add a larger subnet",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.limit",
            .cause,
            .high,
            when: .says([
                "NetworkInterfaceLimitExceeded", "network interface limit", "RESOURCE:ENI", "unused device index",
                "maximum number of network interfaces", "AttachmentLimit", "ENI limit", "ENI attachment points",
            ]),
            action: "No network interface left: add hosts, ENI trunking or quota",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.timeout",
            .cause,
            .high,
            when: .says([
                "network interface provisioning", "waiting for network interface", "ENI provisioning",
                "waiting for ENI", "network interface to attach",
            ]),
            action: "Network interface was not ready in time: retry; check EC2 and ENI limits",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .resource,
            "network-interface.timeout",
            .startError,
            .medium,
            when: .says(" ENI", "network interface"),
            .says("timed out", "timeout", "in time"),
            action: "Network interface was not ready in time: retry; check EC2 and ENI limits",
            source: AWSPage.stoppedTask
        ),
        Rule(
            .resource,
            "network-interface.failed",
            .startError,
            .medium,
            when: .says("network interface", "EC2"),
            .says("RequestLimitExceeded", "Rate exceeded", "throttl"),
            action: "EC2 throttled the task's network interface: start fewer tasks at once",
            source: AWSPage.failedToStart
        ),
        Rule(
            .resource,
            "network-interface.failed",
            .startError,
            .medium,
            when: .says([
                "failed to configure ENI", "setup regular eni", "setup branch eni", "netplugin", "ENI attach",
                "attach network interface", "create network interface", "network interface in subnet",
                "ContainerNetworking", "cni plugin", "cni setup", "network namespace", "setup netns", "create netns",
                "adding interface veth", "failed to create endpoint", .anywhere("vpc-eni"), "CannotAttachENI",
                "network sandbox",
                "failed to set up container networking", "iptables", "address pools", "range set",
            ]),
            action: "Host could not set up the task's network: retry elsewhere",
            source: AWSPage.failedToStart
        ),
    ]
}
