package import Foundation

/// Other programs: peers that are not written in Swift.
package enum Program {
    /// What went wrong with a program.
    package struct Failure: Error, CustomStringConvertible {
        /// The program, how it ended, and what to do.
        package let description: String

        /// Says what went wrong.
        package init(description: String) {
            self.description = description
        }
    }

    /// Finds an installed command.
    package static func find(_ command: String) throws -> URL {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = path.split(separator: ":").map { folder in
            URL(fileURLWithPath: String(folder)).appendingPathComponent(command)
        }
        guard let program = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Failure(description: "There is no `\(command)` in PATH.")
        }
        return program
    }

    /// Runs a program to its end and returns what it printed.
    ///
    /// - Parameter variables: what its environment has beside that of this process.
    package static func run(
        _ program: URL,
        _ arguments: [String],
        in directory: URL? = nil,
        variables: [String: String] = [:]
    ) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
        process.standardOutput = output
        try process.run()
        // Read before waiting: a program that fills the pipe would never end.
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(program.lastPathComponent) ended with status \(process.terminationStatus).")
        }
        return data
    }
}
