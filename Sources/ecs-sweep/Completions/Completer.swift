/// Finds what can stand at the cursor of a command line.
struct Completer {
    /// What every command takes beside its options.
    static let globals = [
        OptionDescription(names: ["--help"], value: nil, sources: .commandLine, help: "show the help"),
        OptionDescription(names: ["--version"], value: nil, sources: .commandLine, help: "print the version"),
    ]

    private let names: KnownNames

    init(environment: [String: String]) {
        names = KnownNames(environment: environment)
    }

    /// The answer to the script of a shell.
    ///
    /// - Parameter words: what stands behind the program's name, up to the cursor; the last word may be empty.
    func lines(for words: [String]) -> String {
        completion(for: words).lines
    }

    func completion(for words: [String]) -> Completion {
        let current = words.last ?? ""
        let before = words.dropLast()
        guard let first = before.first else {
            if current.hasPrefix("-") { return completion(of: .sweep, before: [], current) }
            return commands(beginningWith: current)
        }
        if first.hasPrefix("-") { return completion(of: .sweep, before: Array(before), current) }
        guard let command = Command(rawValue: first) else { return Completion() }
        let rest = Array(before.dropFirst())
        guard command.description.operand == .command else { return completion(of: command, before: rest, current) }
        // Its own options take no value, and may stand before the command that it is asked about.
        let own = Set(command.description.options.flatMap(\.names))
        let operands = Array(rest.drop(while: own.contains))
        if operands.isEmpty, !current.hasPrefix("-") { return commands(beginningWith: current) }
        // The options of the command that config is asked about, beside its own.
        let other = Command.first(of: operands)
        let options =
            command.description.allOptions
            + (command == .config ? (other ?? .sweep).description.options : [])
        let given = rest.prefix(rest.count - operands.count) + (other == nil ? operands[...] : operands.dropFirst())
        return completion(options, .none, before: Array(given), current)
    }

    private func completion(of command: Command, before: [String], _ current: String) -> Completion {
        let description = command.description
        return completion(description.allOptions, description.operand, before: before, current)
    }

    private func completion(
        _ options: [OptionDescription],
        _ operand: CommandDescription.Operand,
        before: [String],
        _ current: String
    ) -> Completion {
        let known = options + Self.globals
        var waiting: OptionDescription?
        var given: Set<String> = []
        for word in before {
            if waiting != nil {
                waiting = nil
                continue
            }
            if word == "--" { return completion(of: operand, current) }
            guard let option = known.first(where: { $0.names.contains(String(word.prefix { $0 != "=" })) }) else {
                continue
            }
            given.insert(option.key)
            if !option.isFlag, !word.contains("=") { waiting = option }
        }
        if let waiting { return completion(waiting.kind, current, prefix: "") }
        guard current.hasPrefix("-") else {
            return completion(of: operand, current)
        }
        if let end = current.firstIndex(of: "=") {
            guard let option = known.first(where: { $0.names.contains(String(current.prefix(upTo: end))) }) else {
                return Completion()
            }
            return completion(option.kind, String(current[current.index(after: end)...]), prefix: current[...end])
        }
        return self.options(known.filter { !given.contains($0.key) || $0.repetition == .all }, beginningWith: current)
    }

    private func options(_ options: [OptionDescription], beginningWith text: String) -> Completion {
        // A short form is offered where nothing but its dash is there, and only beside the long one.
        let candidates = options.compactMap { option -> Completion.Candidate? in
            guard let name = option.names.last(where: { $0.hasPrefix(text) }) else { return nil }
            return Completion.Candidate(word: name, help: option.explanation)
        }
        // Who takes a flag back has begun to say so: nobody else is to see every flag twice.
        guard text.hasPrefix("--no") else { return Completion(candidates: candidates) }
        let taken = options.filter { $0.isFlag && $0.sources == .all }.map { option in
            Completion.Candidate(word: "--no-\(option.key)", help: "take \(option.longName) back")
        }
        return Completion(candidates: candidates + taken.filter { $0.word.hasPrefix(text) })
    }

    private func commands(beginningWith text: String) -> Completion {
        let commands = Command.allCases.filter { $0.rawValue.hasPrefix(text) }
        return Completion(candidates: commands.map { .init(word: $0.rawValue, help: $0.description.summary) })
    }

    private func completion(of operand: CommandDescription.Operand, _ current: String) -> Completion {
        guard case .value(let kind) = operand else { return Completion() }
        return completion(kind, current, prefix: "")
    }

    /// What a value can be.
    ///
    /// - Parameter prefix: what stands before the value in its word.
    private func completion(_ kind: ValueKind, _ text: String, prefix: some StringProtocol) -> Completion {
        func words(_ words: [String]) -> [Completion.Candidate] {
            words.filter { $0.hasPrefix(text) }.map { .init(word: prefix + $0) }
        }
        switch kind {
        case .text: return Completion()
        case .choice(let choices): return Completion(candidates: words(choices))
        case .file(let others):
            return Completion(candidates: words(others), paths: .files, pathPrefix: String(prefix))
        case .folder(let others):
            return Completion(candidates: words(others), paths: .folders, pathPrefix: String(prefix))
        case .profile: return Completion(candidates: words(names.profiles))
        case .regions(let others):
            // Of a list only the last name is looked at.
            let list = text.lastIndex(of: ",").map { String(text[...$0]) } ?? ""
            let given = list.split(separator: ",").map(String.init)
            let names = names.regions + (list.isEmpty ? others : [])
            return Completion(candidates: words(names.filter { !given.contains($0) }.map { list + $0 }))
        case .output(let formats):
            guard let end = text.firstIndex(of: "=") else {
                return Completion(candidates: words(formats), paths: .files, pathPrefix: String(prefix))
            }
            guard formats.contains(String(text[..<end])) else { return Completion() }
            return Completion(paths: .files, pathPrefix: String(prefix) + text.prefix(through: end))
        }
    }
}
