/// What may come out at a place of a pipeline.
struct Expectation {
    /// Sequences that keep their order and may be interleaved in any way: a single one where the order is promised.
    var strands: [[Int]]
    /// Whether only a part of the elements comes out, and which is not known.
    var isPartial = false
    /// How many come out, where only that is known.
    var count: Int?

    var total: Int { isPartial ? count ?? 0 : strands.reduce(0) { $0 + $1.count } }

    /// How many there are; `nil` where that depends on which part came through.
    var knownCount: Int? { isPartial ? count : total }

    /// What is wrong with an output; `nil` when it may be so.
    ///
    /// - Parameter mayBeCut: whether the run ended early, so that only the beginning of what must come has come.
    func problem(with output: [Int], mayBeCut: Bool) -> String? {
        var places: [Int: (strand: Int, place: Int)] = [:]
        for (strand, elements) in strands.enumerated() {
            for (place, element) in elements.enumerated() { places[element] = (strand, place) }
        }
        var last = Array(repeating: -1, count: strands.count)
        for element in output {
            guard let (strand, place) = places[element] else { return "\(element) is made up" }
            if place == last[strand] { return "\(element) came twice" }
            if place < last[strand] { return "\(element) came too late or twice" }
            if !isPartial, place > last[strand] + 1 {
                return "\(element) came before place \(last[strand] + 1) of its strand, or that one was lost"
            }
            last[strand] = place
        }
        guard !mayBeCut, let expected = knownCount, expected != output.count else { return nil }
        return "\(output.count) elements came instead of \(expected)"
    }
}
