import Foundation
import Harness

@main
struct SinksBench {
    static func main() async {
        do {
            let session = Session(try Options(CommandLine.arguments.dropFirst()))
            exit(try await session.run(try await streamSuite() + reportSuite()) ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("sinks-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
