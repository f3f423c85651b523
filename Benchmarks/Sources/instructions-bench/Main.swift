import Foundation
import Harness

@main
struct InstructionsBench {
    static func main() async {
        do {
            var options = try Options(CommandLine.arguments.dropFirst())
            // Two show that counts hardly differ; more would only take time.
            options.rounds = min(options.rounds, 2)
            exit(try await Session(options).run(instructionsSuite()) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("instructions-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
