/// Helpers that run beside many applications, known by their names and images.
///
/// It is a hint for tasks whose task definition is not at hand; it never outranks what the definition says.
enum Sidecars {
    private static let names = [
        "envoy", "appmesh", "ecs-service-connect", "linkerd", "consul-", "istio", "daprd", "spire-agent",
        "datadog", "dd-agent", "newrelic-infra", "newrelic-fluent", "dynatrace", "oneagent", "appdynamics",
        "splunk-otel",
        "signalfx", "sysdig", "grafana-agent", "grafana/alloy", "telegraf", "jaeger-agent", "zipkin-agent",
        "log_router", "log-router", "logrouter", "firelens", "fluent-bit", "fluentbit", "fluentd", "filebeat",
        "logstash", "promtail", "timberio/vector", "logging", "log-agent",
        "xray", "x-ray", "otel-collector", "otelcol", "opentelemetry", "adot", "aws-otel", "cloudwatch-agent",
        "cwagent",
        "prometheus", "statsd", "metrics-agent", "guardduty", "falcon-sensor", "twistlock", "aqua-enforcer", "falco",
        "wiz-sensor", "vault-agent", "cloudflared", "tailscale", "oauth2-proxy", "cloud-sql-proxy", "amazon-ssm-agent",
    ]

    private static let matcher = PhraseMatcher(names.map(Phrase.anywhere))

    static func matches(name: String?, image: String?) -> Bool {
        !matcher.scan(name).isEmpty || !matcher.scan(image).isEmpty
    }
}
