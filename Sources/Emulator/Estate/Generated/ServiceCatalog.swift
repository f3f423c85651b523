/// The names that generated estates are made of.
enum ServiceCatalog {
    /// Services that always fail, and how: those of the report that the project's idea began with.
    static let featured: [(name: String, mode: StopMode)] = [
        ("etl-batch-fn", .outOfMemory),
        ("reprocess-worker", .exception),
        ("image-thumbnailer", .capacityUnavailable),
        ("auth-token-rotator", .imagePullDenied),
        ("analytics-ingest", .loadBalancerHealthCheck),
    ]

    /// All names; the featured ones first.
    static let names =
        featured.map(\.name) + [
            "checkout-api", "cart-api", "orders-api", "payments-worker", "invoice-renderer", "ledger-sync",
            "fraud-scorer", "search-api", "search-indexer", "catalog-api", "pricing-engine", "inventory-sync",
            "shipping-quotes", "notification-fanout", "email-sender", "sms-gateway", "webhook-relay", "session-store",
            "profile-api", "feature-flags", "media-transcoder", "video-packager", "report-builder", "export-worker",
            "audit-trail", "geo-lookup", "recommendations", "ml-features", "chat-gateway", "presence-tracker",
            "graphql-edge", "partner-feed", "tax-calculator", "loyalty-points", "nightly-reconciliation",
        ]

    /// Tasks that run to an end, started by a schedule and not by a service.
    static let batches: Set<String> = ["etl-batch-fn", "report-builder", "nightly-reconciliation", "export-worker"]

    /// Who runs which services; the others are nobody's.
    private static let servicesByTeam = [
        "data": ["etl-batch-fn", "reprocess-worker", "analytics-ingest", "report-builder", "export-worker"],
        "media": ["image-thumbnailer", "media-transcoder", "video-packager"],
        "identity": ["auth-token-rotator", "session-store", "profile-api"],
        "shop": ["checkout-api", "cart-api", "orders-api", "catalog-api", "pricing-engine", "shipping-quotes"],
        "payments": ["payments-worker", "invoice-renderer", "ledger-sync", "fraud-scorer", "tax-calculator"],
        "search": ["search-api", "search-indexer", "recommendations", "ml-features"],
        "messaging": ["notification-fanout", "email-sender", "sms-gateway", "chat-gateway", "presence-tracker"],
    ]

    private static let teamsByService = Dictionary(
        uniqueKeysWithValues: servicesByTeam.flatMap { team, services in services.map { ($0, team) } }
    )

    /// The team that runs the service; `nil` for what is nobody's.
    static func team(of service: String) -> String? { teamsByService[service] }

    /// Containers that run beside the application.
    static let sidecars: [(name: String, image: String)] = [
        ("envoy", "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.9.0-prod"),
        ("datadog-agent", "public.ecr.aws/datadog/agent:7"),
        ("log-router", "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable"),
        ("xray-daemon", "public.ecr.aws/xray/aws-xray-daemon:3.x"),
    ]

    private static let teams = [
        "payments", "media", "search", "identity", "growth", "logistics", "platform", "data", "ml", "billing",
        "support", "ads", "content", "mobile", "partners", "risk", "catalog", "messaging", "reporting", "core",
    ]
    private static let stages = ["prod", "staging", "canary"]

    /// The name of a region's cluster, which no other cluster there has.
    static func clusterName(_ index: Int) -> String {
        let name = "\(teams[index % teams.count])-\(stages[index / teams.count % stages.count])"
        let round = index / (teams.count * stages.count)
        return round == 0 ? name : "\(name)-\(round + 1)"
    }
}
