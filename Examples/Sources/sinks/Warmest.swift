import Pipeline
import Sinks

/// A sink of one's own: the warmest place, written when the run has ended.
struct Warmest: Sink {
    let destination: Destination

    func open() async throws -> Writer { Writer(destination: destination) }

    struct Writer: SinkWriter {
        let destination: Destination
        var warmest: Reading?

        mutating func write(_ batch: [Reading]) async throws {
            for reading in batch where reading.degrees > warmest?.degrees ?? -.infinity { warmest = reading }
        }

        mutating func close(_ outcome: Outcome) async throws {
            let place = Escaping.terminalText(warmest?.place ?? "nowhere")
            try destination.write(Array("\(place)\n".utf8))
        }
    }
}
