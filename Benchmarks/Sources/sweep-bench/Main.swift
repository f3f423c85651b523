import Foundation
import Harness

@main
struct SweepBench {
    static func main() async {
        do {
            let session = Session(try Options(CommandLine.arguments.dropFirst()))
            let program = try SweepProgram()
            let suites =
                speedSuite(program) + quotaSuite(program) + memorySuite(program) + scaleSuite(program)
                + shardSuite(program)
            exit(try await session.run(suites) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("sweep-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
