import Pipeline
import Sinks

/// A sink of one's own: a report of the warmest and the coldest place, written when the run has ended.
struct Extremes: Sink {
    let destination: Destination

    func open() async throws -> Writer { Writer(destination: destination) }

    struct Writer: SinkWriter {
        let destination: Destination
        var range: (coldest: Reading, warmest: Reading)?

        mutating func write(_ batch: [Reading]) async throws {
            for reading in batch {
                let known = range ?? (reading, reading)
                range = (
                    coldest: reading.degrees < known.coldest.degrees ? reading : known.coldest,
                    warmest: reading.degrees > known.warmest.degrees ? reading : known.warmest
                )
            }
        }

        mutating func close(_ outcome: Outcome) async throws {
            let places = range.map { [$0.coldest.place, $0.warmest.place].map { Escaping.terminalText($0) } }
            let text = places?.joined(separator: " to ") ?? "nothing was measured"
            try destination.write(Array("\(text)\n".utf8))
        }
    }
}
