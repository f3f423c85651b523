import Foundation
import Harness

@main
struct SinksBench {
    static func main() async {
        do {
            let session = Session(try Options(CommandLine.arguments.dropFirst()))
            let isKept = try await ScratchFolder.with { folder in
                try await session.run(try await streamSuite(in: folder) + reportSuite(in: folder))
            }
            exit(isKept ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("sinks-bench: \(error)\n".utf8))
            exit(error is Options.UsageError ? 64 : 1)
        }
    }
}
