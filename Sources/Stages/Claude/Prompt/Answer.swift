import Text

/// What Claude wrote about one signature, as it came: with placeholders, and not to be trusted before it is checked.
struct Answer: Sendable, Codable {
    var id: String?
    var bucket: String?
    var cause: String?
    var reason: String?
    var nextAction: String?
    var confidence: String?

    private enum CodingKeys: String, CodingKey {
        case id, bucket, cause, reason, nextAction, confidence
    }

    /// Reads an answer; a field of the wrong type costs this answer and not those beside it.
    init(from decoder: any Decoder) throws {
        guard let values = try? decoder.container(keyedBy: CodingKeys.self) else { return }
        func text(_ key: CodingKeys) -> String? { try? values.decode(String.self, forKey: key) }
        id = text(.id)
        bucket = text(.bucket)
        cause = text(.cause)
        reason = text(.reason)
        nextAction = text(.nextAction)
        confidence = text(.confidence)
    }

    /// Why an answer cannot be used.
    struct Refused: Error {
        var why: Answers.Rejection
    }

    /// The verdict that it gives in place of the rules', with the values of its placeholders.
    ///
    /// - Throws: ``Refused`` when a field is none that was asked for.
    func verdict(over rule: Verdict, _ redactor: Redactor) throws(Refused) -> Verdict {
        guard let bucket = bucket.flatMap(Bucket.init(rawValue:)), Answers.buckets.contains(bucket) else {
            throw Refused(why: .bucket)
        }
        guard let cause, Self.isCause(cause) else { throw Refused(why: .cause) }
        guard let confidence = confidence.flatMap(Confidence.init(rawValue:)) else {
            throw Refused(why: .confidence)
        }
        var verdict = rule
        verdict.bucket = bucket
        verdict.cause = cause
        verdict.confidence = confidence
        verdict.decidedBy = .claude
        let reason = try Self.line(reason, limit: Answers.reasonLimit, redactor)
        // What the application logged tells more than any words about it.
        if rule.logLine == nil { verdict.reason = reason }
        verdict.nextAction = try Self.line(nextAction, limit: Answers.nextActionLimit, redactor)
        return verdict
    }

    /// The text as one plain line, with the values of its placeholders, which may make it longer again.
    private static func line(_ text: String?, limit: Int, _ redactor: Redactor) throws(Refused) -> String {
        guard let text, text.utf8.count <= limit * 4 else { throw Refused(why: .text) }
        let line = PlainText.condensed(text)
        guard !line.isEmpty, line.unicodeScalars.count <= limit else { throw Refused(why: .text) }
        return PlainText.truncate(redactor.restore(line), to: limit * 2)
    }

    private static func isCause(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { ByteText.isLower($0) || ByteText.isDigit($0) || $0 == 0x2E || $0 == 0x2D }
    }
}
