import Reports
import Sinks

/// A service that is told of failures, as a user names it: `slack=env:SLACK_URL`, or `slack:env:SLACK_URL` for an owner.
struct NotificationChoice: Equatable {
    /// The services there are.
    enum Kind: String, CaseIterable {
        case slack
        case teams
        case pagerduty
        case webhook
    }

    /// Where PagerDuty takes events, unless the environment says otherwise.
    private static let pagerDutyAddress = "https://events.pagerduty.com/v2/enqueue"
    private static let pagerDutyVariable = "PAGERDUTY_EVENTS_URL"

    let kind: Kind
    let source: SecretSource

    /// Reads what stands behind `--output`; `nil` where it names no such service.
    ///
    /// - Throws: ``UsageError`` where it does not say where the address is.
    init?(output text: String) throws(UsageError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let kind = Kind(rawValue: parts[0]) else { return nil }
        try self.init(kind, parts.count == 2 ? parts[1] : "", written: "--output \(kind.rawValue)=")
        if kind == .pagerduty, case .literal = source {
            throw UsageError("\(Self.needs("--output pagerduty=", kind)): a key on the command line is seen by others.")
        }
    }

    /// Reads an owner's channel; `nil` for one that is only shown, such as `#payments`.
    ///
    /// - Throws: ``UsageError`` where it holds an address, which reports would show.
    init?(channel text: String) throws(UsageError) {
        guard let colon = text.firstIndex(of: ":"), let kind = Kind(rawValue: text[..<colon].lowercased()) else {
            // Also of a server of one's own the address is what lets others write there.
            guard !text.contains("://"), Self.services.allSatisfy({ !text.lowercased().contains($0) }) else {
                throw UsageError(
                    "an owner's channel is the address of a webhook, which every report would show: keep it in a "
                        + "variable or a file, and write slack:env:NAME, teams:env:NAME or webhook:@FILE."
                )
            }
            return nil
        }
        try self.init(kind, String(text[text.index(after: colon)...]), written: "the channel \(kind.rawValue):")
        if case .literal = source {
            throw UsageError("\(Self.needs("the channel \(kind.rawValue):", kind)), for reports show channels.")
        }
    }

    private init(_ kind: Kind, _ text: String, written: String) throws(UsageError) {
        source = SecretSource(text)
        self.kind = kind
        guard ![.variable(""), .file(""), .literal("")].contains(source) else {
            throw UsageError("\(Self.needs(written, kind)).")
        }
        switch source {
        case .variable where !source.isShowable:
            throw UsageError("\(written)env: takes a variable's name, not its value.")
        case .file where !source.isShowable:
            throw UsageError("\(written)@ takes the path of a file that holds the secret, not the secret itself.")
        case .variable, .file, .literal: break
        }
    }

    /// The receiver, its address or key read from where it is.
    ///
    /// - Throws: ``UsageError`` that says what is wrong with it and does not quote it.
    func target(environment: [String: String]) throws(UsageError) -> NotificationTarget {
        let text: String
        do throws(UsageError) {
            text = try source.text(environment: environment)
        } catch {
            throw UsageError("\(kind.rawValue): \(error)")
        }
        switch kind {
        case .slack: return NotificationTarget(SlackNotification(), at: try url(text))
        case .teams: return NotificationTarget(TeamsNotification(), at: try url(text))
        case .webhook: return NotificationTarget(JSONNotification(), at: try url(text))
        case .pagerduty:
            guard let key = PagerDutyKey(text) else {
                throw UsageError("pagerduty: \(source.name) holds no routing key, which has 32 letters and digits.")
            }
            let address = environment[Self.pagerDutyVariable] ?? Self.pagerDutyAddress
            return NotificationTarget(
                PagerDutyNotification(key: key),
                at: try url(address, from: Self.pagerDutyVariable)
            )
        }
    }

    /// Whether the address stands where every user of the machine can read it.
    var isSeenByOthers: Bool {
        if case .literal = source { return true }
        return false
    }

    private func url(_ text: String, from name: String? = nil) throws(UsageError) -> WebhookURL {
        do throws(WebhookURLError) { return try WebhookURL(text) } catch {
            throw UsageError("\(kind.rawValue): \(name ?? source.name) holds no address to send to: \(error).")
        }
    }

    // The hosts whose addresses are secrets.
    private static let services = [
        "hooks.slack.com", "webhook.office.com", "logic.azure.com", "powerplatform.com", "events.pagerduty.com",
    ]

    private static func needs(_ written: String, _ kind: Kind) -> String {
        let what = kind == .pagerduty ? "routing key" : "address"
        return "\(written) takes env:NAME or @FILE, the variable or the file that holds the \(what)"
    }
}
