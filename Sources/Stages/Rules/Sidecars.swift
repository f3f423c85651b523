/// Helpers that run beside many applications, known by their names and images.
///
/// It is a hint for tasks whose task definition is not at hand; it never outranks what the definition says.
enum Sidecars {
    private static let matcher = PhraseMatcher([
        "envoy", "appmesh", "ecs-service-connect", "linkerd", "consul-dataplane", "datadog", "dd-agent",
        "newrelic-infra",
        "dynatrace", "splunk-otel", "log_router", "log-router", "logrouter", "firelens", "fluent-bit", "fluentbit",
        "fluentd", "filebeat", "logging", "xray", "x-ray", "otel-collector", "otelcol", "adot-collector",
        "cloudwatch-agent",
        "cwagent", "prometheus", "statsd", "guardduty", "vault-agent", "cloudflared", "oauth2-proxy",
    ])

    static func matches(name: String?, image: String?) -> Bool {
        !matcher.scan(name).isEmpty || !matcher.scan(image).isEmpty
    }
}
