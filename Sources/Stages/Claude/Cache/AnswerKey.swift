private import AWS

/// The name under which an answer is kept: what it was asked about, of which model and in which words.
///
/// It is the SHA-256 of the redacted evidence as it is sent, without the id and the count, which say nothing about the
/// cause. So the same failure has the same key in the next sweep, and another wording, model or rule verdict has
/// another.
struct AnswerKey: Sendable, Hashable {
    /// 64 hexadecimal digits.
    let text: String

    init(_ entry: PromptEntry, model: String, promptVersion: String = Prompt.version) {
        // Encoded as an array, so that no part can be taken for another.
        let parts = JSONText.encode([model, promptVersion, JSONText.encode(entry.evidence)])
        var digits: [UInt8] = []
        digits.appendHex(SHA256Digest.hash(Array(parts.utf8)))
        text = String(decoding: digits, as: UTF8.self)
    }
}
