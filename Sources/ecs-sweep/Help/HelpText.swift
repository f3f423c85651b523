/// The help of a command.
///
/// On one screen as many options as fit have a line of their own, the common ones first; the others are listed by name,
/// so that none is missing.
struct HelpText {
    /// How much may be shown.
    enum Size: Sendable {
        /// 40 lines.
        case screen
        /// A line for every option.
        case whole
    }

    static let width = 80
    private static let screen = 40
    /// How far names may reach before the help of an option begins.
    private static let nameLimit = 29

    private let command: CommandDescription
    private let size: Size
    private let options: [OptionDescription]
    /// The lines of each option.
    private let rows: [[String]]

    init(_ command: CommandDescription, size: Size = .screen) {
        self.command = command
        self.size = size
        options = command.allOptions
        rows = Self.rows(options)
    }

    /// The text, in lines of at most 80 characters.
    var text: String {
        // Those that give up their line first: the rare ones, from the last.
        var waiting =
            options.indices.filter { options[$0].rank == .common }
            + options.indices.filter { options[$0].rank == .rare }
        var listed: Set<Int> = []
        var lines = lines(listedByName: listed)
        while size == .screen, lines.count > Self.screen, let last = waiting.popLast() {
            listed.insert(last)
            lines = self.lines(listedByName: listed)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func lines(listedByName listed: Set<Int>) -> [String] {
        var lines = ["Usage: " + [command.call, command.usage].filter { !$0.isEmpty }.joined(separator: " "), ""]
        lines += TextWrap.lines(command.about, width: Self.width) + [""]
        for group in OptionGroup.allCases {
            let members = options.indices.filter { options[$0].group == group && !listed.contains($0) }
            if !members.isEmpty { lines += ["\(group.rawValue):"] + members.flatMap { rows[$0] } }
        }
        if !listed.isEmpty {
            let names = options.indices.filter(listed.contains).map { options[$0].synopsis }
            lines += ["More (help \(command.name) --all explains them):"]
            lines += TextWrap.lines(of: names, separator: "   ", width: Self.width - 2).map { "  " + $0 }
        }
        if !options.isEmpty { lines += [""] }
        return lines + examples
    }

    private static func rows(_ options: [OptionDescription]) -> [[String]] {
        let synopses = options.map(\.synopsis)
        let indent = min(synopses.map(\.count).max() ?? 0, nameLimit) + 4
        let space = String(repeating: " ", count: indent)
        return zip(options, synopses).map { option, synopsis in
            let help = TextWrap.lines(option.explanation, width: width - indent)
            guard synopsis.count + 4 <= indent else { return ["  " + synopsis] + help.map { space + $0 } }
            let first = "  " + TextWrap.padded(synopsis, indent - 2)
            return help.enumerated().map { index, line in (index == 0 ? first : space) + line }
        }
    }

    private var examples: [String] {
        let width = command.examples.map(\.line.count).max() ?? 0
        // What they mean stands behind all of them, or behind none.
        let explains = command.examples.allSatisfy { width + $0.meaning.count + 6 <= Self.width }
        return ["Examples:"]
            + command.examples.map { example in
                explains ? "  \(TextWrap.padded(example.line, width))  # \(example.meaning)" : "  \(example.line)"
            }
    }
}
