import Pipeline

/// A sink says where elements go.
///
/// Each run opens it and writes to what that returns, so one sink can serve many runs.
struct Diary: Sink {
    func open() async throws -> Writer { Writer() }

    /// What one run writes to: one call at a time, so its state needs no lock.
    struct Writer: SinkWriter {
        private var entries: [Reading] = []

        /// Takes whatever is ready, in order; a sink that streams would write here.
        mutating func write(_ batch: [Reading]) async throws { entries += batch }

        /// Comes last, and always: also after an error or a cancellation, which the outcome tells.
        mutating func close(_ outcome: Outcome) async throws {
            for entry in entries { print("hour \(entry.hour): \(entry.degrees) degrees") }
            print("\(entries.count) entries; the run is \(outcome.ending.isFinished ? "complete" : "not complete").")
        }
    }
}
