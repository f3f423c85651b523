import Pipeline

/// Paths to files in, one dictionary out: how often each word of four letters and more occurs.
func wordCount(of paths: [String], into result: Result) -> RunnablePipeline {
    Pipeline(from: paths, name: "paths")
        .through(ReadFile(), width: .unordered(4), onFailure: .deadLetter(to: Unreadable()))
        .flatMap(name: "lines") { text in text.split(separator: "\n") }
        .flatMap(name: "words") { line in line.split { !$0.isLetter }.map { $0.lowercased() } }
        .filter(name: "long words") { $0.count >= 4 }
        .reduce(into: [:], name: "count") { (counts: inout [String: Int], word) in counts[word, default: 0] += 1 }
        .sink(result)
}

/// Keeps the dictionary for whoever made the sink.
actor Result: Sink, SinkWriter {
    private(set) var counts: [String: Int] = [:]

    func write(_ batch: [[String: Int]]) {
        for counts in batch { self.counts = counts }
    }
}

/// Where files end up that could not be read.
struct Unreadable: Sink, SinkWriter {
    func write(_ batch: [DeadLetter<String>]) {
        for letter in batch { print("Not counted: \(letter.element): \(letter.error)") }
    }
}
