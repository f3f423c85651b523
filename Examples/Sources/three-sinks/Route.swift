import Pipeline
import Support

/// A reading of a thermometer.
struct Reading: Sendable, Hashable {
    var place: String
    var degrees: Double
}

/// Readings come in two formats: each has a branch of its own, and the results of the two meet again.
func route() async throws {
    let lines = ["Oslo;4.5", "{Lima 19}", "Cairo;31", "{Quito 14.5}", "not a reading"]
    let readings = try await Pipeline(from: lines, name: "lines")
        .route([
            .when({ $0.contains(";") }, Branch("semicolons") { $0.compactMap { reading(in: $0, between: ";") } }),
            .when({ $0.hasPrefix("{") }, Branch("braces") { $0.compactMap { reading(in: $0, between: " ") } }),
        ])
        // The order is that of arrival: what is known of the order within a branch is not known of the two together.
        .withResults { readings in
            var all: Set<Reading> = []
            for try await reading in readings {
                print("\(reading.place): \(reading.degrees) degrees")
                all.insert(reading)
            }
            return all
        }
    let expected = [("Oslo", 4.5), ("Lima", 19), ("Cairo", 31), ("Quito", 14.5)].map(Reading.init)
    check(readings == Set(expected), "both branches lead to the results, and what no route takes is left out")
}

private func reading(in line: String, between separator: Character) -> Reading? {
    let parts = line.filter { !"{}".contains($0) }.split(separator: separator)
    guard parts.count == 2, let degrees = Double(parts[1]) else { return nil }
    return Reading(place: String(parts[0]), degrees: degrees)
}
