import Harness
import Pipeline

/// Counts the elements of the chunks that it is given.
struct CountSink: Sink, SinkWriter {
    private var count = 0

    mutating func write(_ batch: [[Int]]) {
        for chunk in batch { count += chunk.count }
    }

    mutating func close(_ outcome: Outcome) {
        BlackHole.take(count)
    }
}
