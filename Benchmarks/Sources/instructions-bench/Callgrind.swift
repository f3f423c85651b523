import Foundation
import Harness

/// Counts the instructions of a case of another benchmark program with valgrind.
struct Callgrind: Sendable {
    private let valgrind: URL
    private let strip: URL
    private let programs: URL

    /// Finds the tools, and the programs beside this one.
    init() throws {
        valgrind = try Program.find("valgrind")
        strip = try Program.find("strip")
        programs = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    }

    /// The instructions that one operation more costs.
    ///
    /// The start of the program and of the run are in both of two counts, and not in their difference.
    func instructionsPerOperation(of name: String, in program: String, operations: Int) async throws -> Double {
        try await ScratchFolder.with { folder in
            // Valgrind cannot read all the debug information that Swift writes.
            let stripped = folder.appendingPathComponent(program)
            let original = programs.appendingPathComponent(program).path
            _ = try Program.run(strip, ["--strip-debug", "-o", stripped.path, original])
            let few = try count(name, in: stripped, operations: operations)
            let many = try count(name, in: stripped, operations: 3 * operations)
            return Double(many - few) / Double(2 * operations)
        }
    }

    private func count(_ name: String, in program: URL, operations: Int) throws -> Int {
        let output = program.appendingPathExtension("callgrind")
        _ = try Program.run(
            valgrind,
            [
                "--quiet", "--tool=callgrind", "--callgrind-out-file=\(output.path)",
                program.path, "--run-once", name, "--operations", "\(operations)",
            ],
            // The seeds of sets and dictionaries would decide how many of their elements collide.
            variables: ["SWIFT_DETERMINISTIC_HASHING": "1"]
        )
        let lines = try String(decoding: Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        guard let line = lines.last(where: { $0.hasPrefix("totals: ") }), let total = Int(line.dropFirst(8)) else {
            throw Program.Failure(description: "callgrind wrote no totals for \(name); try it with a newer valgrind.")
        }
        return total
    }
}
