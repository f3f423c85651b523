public import Sinks
public import Stages

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
