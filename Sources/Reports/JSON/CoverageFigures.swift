public import Sinks
public import Stages

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

extension Coverage.Tasks: JSONWritable {
    /// Writes the coverage's `tasks`.
    public func write(to object: inout JSONObject) {
        object.add("benign", benign)
        object.add("described", described)
        object.add("excluded", excluded)
        object.add("failed", failed)
        object.add("listed", listed)
        object.add("missing", missing)
        object.add("refused", refused)
    }
}

extension Coverage.Calls: JSONWritable {
    /// Writes the coverage's `calls`.
    public func write(to object: inout JSONObject) {
        object.add("retried", retried)
        object.add("throttled", throttled)
        object.add("total", total)
    }
}

extension Coverage.Account: JSONWritable {
    /// Writes an entry of the coverage's `accountEndings`.
    public func write(to object: inout JSONObject) {
        object.add("account", account)
        object.add("state", state.rawValue)
    }
}

extension Coverage.Scope: JSONWritable {
    /// Writes an entry of the coverage's `scopes`.
    public func write(to object: inout JSONObject) {
        object.add("account", account)
        object.add("clusters", clusters)
        object.add("region", region)
        object.add("state", state.rawValue)
    }
}
