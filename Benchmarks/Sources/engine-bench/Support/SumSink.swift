import Harness
import Pipeline

/// Adds up what it is given.
struct SumSink: Sink, SinkWriter {
    private var sum = 0

    mutating func write(_ batch: [Int]) {
        for element in batch { sum &+= element }
    }

    mutating func close(_ outcome: Outcome) {
        BlackHole.take(sum)
    }
}
