import Sinks
import Stages

/// How many ended in each state: the coverage's `accounts`, `regions` and `clusters`.
struct CountsEntry: JSONWritable {
    private let counts: Coverage.Counts
    private let own: Coverage.State

    /// Makes the entry of a kind of thing, with the one state that only this kind can end in.
    init(_ counts: Coverage.Counts, and own: Coverage.State) {
        self.counts = counts
        self.own = own
    }

    func write(to object: inout JSONObject) {
        let states = [.swept, .denied, .unreachable, .gaveUp, own].map { (key: $0.rawValue, number: counts[$0]) }
        let fields = states + [(key: "total", number: counts.total)]
        for field in fields.sorted(by: { $0.key < $1.key }) { object.add(field.key, field.number) }
    }
}
