import Foundation
import Harness

/// A tool that says which version it is.
struct Tool {
    private let command: String
    private let arguments: [String]

    init(_ command: String, _ arguments: [String]) {
        self.command = command
        self.arguments = arguments
    }

    /// The first line that it prints; `nil` where it is missing or fails.
    var firstLine: String? {
        guard let program = command.hasPrefix("/") ? URL(fileURLWithPath: command) : try? Program.find(command),
            let output = try? Program.run(program, arguments)
        else { return nil }
        return String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
    }
}
