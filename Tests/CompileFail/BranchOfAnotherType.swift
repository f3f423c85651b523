// expected: Branch<Int, Never> | Branch<String, Never>
import Pipeline

struct PrintLines: Sink, SinkWriter {
    func write(_ batch: [String]) async throws {}
}

func branch(_ numbers: [Int]) {
    _ = Pipeline(from: numbers).broadcast([Branch("lines") { $0.sink(PrintLines()) }])
}
