import Foundation
import Harness

@main
struct ClassifyBench {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        do {
            if arguments.first == "write" {
                try TaskLines.write(Array(arguments.dropFirst()))
                return
            }
            let session = Session(try Options(arguments))
            // Memory comes first: what other suites leave free would hide what it takes.
            exit(try await session.run(fileSuite() + rulesSuite() + decodeSuite()) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("classify-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
