import Foundation
import Harness

@main
struct InstructionBench {
    static func main() async {
        do {
            exit(try await Session(try Options(CommandLine.arguments.dropFirst())).run(instructionSuite()) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("instruction-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
