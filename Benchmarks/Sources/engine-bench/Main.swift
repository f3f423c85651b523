import Foundation
import Harness

@main
struct EngineBench {
    static func main() async {
        do {
            let session = Session(try Options(CommandLine.arguments.dropFirst()))
            // Memory comes first: what other suites leave free would hide what it takes.
            let isKept = try await session.run(
                memorySuite() + fusedSuite() + boundarySuite() + mapSuite() + metricsSuite() + chunkSuite()
                    + fanoutSuite() + mergeSuite()
            )
            exit(isKept ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("engine-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
