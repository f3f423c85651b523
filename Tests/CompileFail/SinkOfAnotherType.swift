// expected: [Int] | Array<String>
import Pipeline

struct PrintLines: Sink, SinkWriter {
    func write(_ batch: [String]) async throws {}
}

func sink(_ numbers: [Int]) {
    _ = Pipeline(from: numbers).sink(PrintLines())
}
