import Foundation
import Harness

@main
struct StartBench {
    static func main() async {
        do {
            exit(try await Session(try Options(CommandLine.arguments.dropFirst())).run(startSuite()) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("start-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
