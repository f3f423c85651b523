import Pipeline
import Sinks
import Support

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One stream of elements of one's own, written as CSV, JSON, NDJSON and Markdown, and by a sink of one's own.
///
///     swift run --package-path Examples sinks
@main
struct SinksExample {
    static func main() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/sinks-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }

        let readings = [
            Reading(place: "Oslo", degrees: 4.5), Reading(place: "=1+1", degrees: -3),
            Reading(place: "a|b", degrees: 31),
        ]
        let pipeline = Pipeline(from: readings, name: "readings").sink(
            CSVSink<Reading>(to: .file(folder + "/readings.csv")),
            JSONSink<Reading>(to: .file(folder + "/readings.json")),
            MarkdownSink<Reading>(to: .standardOutput),
            Warmest(destination: .file(folder + "/warmest.txt")),
            // Should this one fail, on a full disk for instance, it is given up and the others write on.
            NDJSONSink<Reading>(to: .file(folder + "/readings.ndjson")).expendable { print("Given up: \($0)") }
        )
        _ = try await pipeline.run()

        func text(_ name: String) -> String {
            String(decoding: FileManager.default.contents(atPath: folder + name) ?? Data(), as: UTF8.self)
        }
        print(text("/readings.csv"))
        check(text("/readings.ndjson").split(separator: "\n").count == 3, "NDJSON has a line for each")
        check(text("/readings.csv").hasPrefix("place,degrees\r\nOslo,4.5\r\n'=1+1,-3.0\r\n"), "CSV is guarded")
        check(text("/readings.json").contains("{\"degrees\":4.5,\"place\":\"Oslo\"},\n"), "JSON has a line for each")
        check(text("/warmest.txt") == "a|b\n", "the sink of one's own found the warmest place")
    }
}
