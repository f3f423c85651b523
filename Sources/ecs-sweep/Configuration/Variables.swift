import Stages

/// The variables that set options: `ECS_SWEEP_QUOTA_SHARE` is `--quota-share`.
struct Variables {
    static let prefix = "ECS_SWEEP_"

    /// Variables with the same prefix that set no option: how many shards there are, and what the template for Slurm
    /// in `Deploy` is told.
    static let others = [ShardAssignment.shardsVariable, "ECS_SWEEP_OPTIONS", "ECS_SWEEP_REPORTS"]

    /// The text of each that is set and not empty, by its name.
    private let texts: [String: String]

    init(_ environment: [String: String]) {
        texts = environment.filter { name, text in
            name.hasPrefix(Self.prefix) && !text.isEmpty && !Self.isOfKubernetes(name, text)
        }
    }

    /// Whether none is set.
    var isEmpty: Bool { texts.isEmpty }

    /// Checks that each sets an option, or is known otherwise.
    ///
    /// - Throws: ``UsageError`` with the nearest name.
    func check(known options: [OptionDescription]) throws(UsageError) {
        let known = options.map(\.variable) + Self.others
        guard let name = texts.keys.sorted().first(where: { !known.contains($0) }) else { return }
        throw UsageError(Suggestion.unknown("variable", name, known: known, behind: Self.prefix))
    }

    /// The values that a variable gives an option; `nil` where it is not set.
    ///
    /// Several values are separated by commas, or by line breaks where there are any.
    func values(of option: OptionDescription) throws(UsageError) -> [String]? {
        guard let text = texts[option.variable] else { return nil }
        if option.isFlag {
            switch text {
            case "1", "true": return ["true"]
            case "0", "false": return ["false"]
            default: throw UsageError("\(option.variable) takes 1, 0, true or false, not \(Quotation.of(text)).")
            }
        }
        guard option.repetition == .all else { return [text] }
        // A line break may be one of Windows, which is a character of its own.
        let separators: [Character] = text.contains(where: \.isNewline) ? ["\n", "\r\n", "\r"] : [","]
        let values = text.split(whereSeparator: separators.contains).map(Self.trimmed).filter { !$0.isEmpty }
        guard !values.isEmpty else { throw UsageError("\(option.variable) holds no value.") }
        return values
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Whether Kubernetes has set it: the pods of a namespace with a service called `ecs-sweep` get its addresses in
    /// variables of these names.
    private static func isOfKubernetes(_ name: String, _ text: String) -> Bool {
        let rest = name.dropFirst(prefix.count)
        if rest == "PORT" { return text.contains("://") }
        return rest == "SERVICE_HOST" || rest.hasPrefix("SERVICE_PORT")
            || (rest.hasPrefix("PORT_") && rest.dropFirst(5).first?.isNumber == true)
    }
}
