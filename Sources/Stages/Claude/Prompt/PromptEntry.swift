import Text

/// One signature as a prompt asks about it: its redacted evidence, and the way back from the answer.
///
/// Placeholders are numbered in each entry by itself. So the entry does not depend on those beside it, its answer can
/// be kept, and an answer about one failure cannot show what was taken out of another.
struct PromptEntry: Sendable {
    /// How many failures it stands for.
    let count: Int
    /// What is known of them, as it is sent.
    let evidence: Evidence
    /// Puts back in the answer what was taken out of the evidence.
    let redactor: Redactor

    /// Takes the evidence of a signature.
    init(_ signature: FailureSignature) {
        var redactor = Redactor()
        evidence = Evidence(signature, &redactor)
        count = signature.count
        self.redactor = redactor
    }

    /// The redacted evidence.
    struct Evidence: Sendable, Encodable {
        struct RuleVerdict: Sendable, Encodable {
            var bucket: String
            var cause: String
            var confidence: String
        }

        var service: String
        var stopCode: String?
        var stoppedReason: String?
        var container: String?
        var containerReason: String?
        /// The line of the container's log that the rules' verdict tells.
        var logLine: String?
        var exitCode: Int?
        var ruleVerdict: RuleVerdict

        init(_ signature: FailureSignature, _ redactor: inout Redactor) {
            // Cleaned before it is redacted, else a key with an invisible character in it would pass; cut after it,
            // else one half of a key would.
            func plain(_ text: String, _ limit: Int) -> String {
                PlainText.truncate(redactor.redact(PlainText.condensed(text)), to: limit)
            }
            service = plain(signature.service, Prompt.nameLimit)
            stopCode = signature.stopCode.map { plain($0, Prompt.nameLimit) }
            stoppedReason = signature.stoppedReason.map { plain($0, Prompt.reasonLimit) }
            container = signature.container.map { plain($0, Prompt.nameLimit) }
            containerReason = signature.containerReason.map { plain($0, Prompt.reasonLimit) }
            let verdict = signature.ruleVerdict
            logLine = verdict.logLine.map { plain($0, Prompt.reasonLimit) }
            exitCode = signature.exitCode
            ruleVerdict = RuleVerdict(
                bucket: verdict.bucket.rawValue,
                cause: verdict.cause,
                confidence: verdict.confidence.rawValue
            )
        }
    }
}
