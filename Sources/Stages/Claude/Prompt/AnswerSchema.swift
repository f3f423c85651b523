/// The JSON schema that binds Claude's answer.
///
/// It uses only what structured outputs take: lengths and patterns are not among it, so they are said in words here
/// and checked in ``Answers``.
struct AnswerSchema: Encodable {
    struct Text: Encodable {
        let type = "string"
        var description: String
    }

    struct Choice: Encodable {
        var `enum`: [String]
    }

    struct Fields: Encodable {
        let id = Text(description: "The id of the failure, as given.")
        let bucket = Choice(enum: Answers.buckets.map(\.rawValue))
        let cause = Text(
            description: "The finer cause: 1 to 64 of a-z, 0-9, dot and hyphen, such as image-pull.not-found."
        )
        let reason = Text(
            description: "Why it failed, from the evidence: one sentence, \(Answers.reasonLimit) characters at most."
        )
        let nextAction = Text(
            description: "What to do next: one imperative line, \(Answers.nextActionLimit) characters at most."
        )
        let confidence = Choice(enum: Confidence.allCases.map(\.rawValue))
    }

    struct Item: Encodable {
        let type = "object"
        let properties = Fields()
        let required = ["id", "bucket", "cause", "reason", "nextAction", "confidence"]
        let additionalProperties = false
    }

    struct List: Encodable {
        let type = "array"
        let items = Item()
    }

    struct Properties: Encodable {
        let verdicts = List()
    }

    let type = "object"
    let properties = Properties()
    let required = ["verdicts"]
    let additionalProperties = false
}
