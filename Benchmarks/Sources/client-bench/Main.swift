import Foundation
import Harness

@main
struct ClientBench {
    static func main() async {
        do {
            let session = Session(try Options(CommandLine.arguments.dropFirst()))
            exit(try await session.run(signingSuite() + callsSuite()) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("client-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
