import Sinks

@testable import CommandLineSources

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a user types behind the name of the program: settings or an error, and what completions make of it.
enum CommandLineWords: FuzzTarget {
    static let name = "command-line"

    static func check(_ bytes: [UInt8]) throws {
        var pieces = Pieces(bytes)
        let command = Command.allCases[pieces.number() % Command.allCases.count]
        let words = pieces.texts(atMost: 40)
        let environment = ["HOME": "/nonexistent"]
        let inForce = Result { () throws(UsageError) in
            switch command {
            case .demo: try read(command, DemoCommand.Settings.options, .init(), words, environment)
            case .emulate: try read(command, EmulateCommand.Settings.options, .init(), words, environment)
            case .classify: try read(command, ClassifyCommand.Settings.options, .init(), words, environment)
            case .merge: try read(command, MergeCommand.Settings.options, .init(), words, environment)
            case .bench: try read(command, BenchSettings.options, .init(), words, environment)
            case .graph: try read(command, GraphCommand.Settings.options, .init(), words, environment)
            case .doctor: try read(command, DoctorCommand.Settings.options, .init(), words, environment)
            case .iamPolicy: try read(command, IAMPolicyCommand.Settings.options, .init(), words, environment)
            default: try read(command, SweepSettings.options, SweepSettings(), words, environment)
            }
        }
        switch inForce {
        case .success(let inForce): try checkListing(inForce)
        case .failure(let error):
            try expect(".?".contains(error.description.last ?? " "), "an error is a sentence: \(error)")
        }
        try checkCompletions([command.rawValue] + words)
        try checkCompletions(words)
    }

    private static func read<Settings>(
        _ command: Command,
        _ options: [CommandOption<Settings>],
        _ settings: Settings,
        _ words: [String],
        _ environment: [String: String]
    ) throws(UsageError) -> SettingsInForce {
        var settings = settings
        var parser = CommandParser(command: command, options: options, environment: environment)
        parser.operand = { (_, _) throws(UsageError) in }
        return try parser.parse(words, into: &settings)
    }

    /// What is in force can be shown: as lines that fit, and as JSON.
    private static func checkListing(_ inForce: SettingsInForce) throws {
        let listing = ConfigListing(inForce)
        for line in listing.text(width: 80).split(separator: "\n") { try expectPlain(String(line), "a setting") }
        let json = try listing.json()
        try expectInert(json.replacing("\n", with: ""), "settings as JSON")
        _ = try JSONDecoder().decode(AnyJSON.self, from: Data(json.utf8))
    }

    /// What a shell is offered is nothing that it would run.
    private static func checkCompletions(_ words: [String]) throws {
        let lines = Completer(environment: ["HOME": "/nonexistent"]).lines(for: words)
        for line in lines.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: true) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            try expectEqual(fields.count, 2, "a line has a word and its help: \(String(line))")
            let isPlain = fields[0].allSatisfy { scalar in
                !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-_.,:/=@+%~".unicodeScalars.contains(scalar)
            }
            try expect(isPlain, "a shell would read \(String(line))")
        }
    }
}
