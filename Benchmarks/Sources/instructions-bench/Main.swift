import Foundation
import Harness

@main
struct InstructionsBench {
    static func main() async {
        do {
            exit(try await Session(try Options(CommandLine.arguments.dropFirst())).run(instructionsSuite()) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("instructions-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
