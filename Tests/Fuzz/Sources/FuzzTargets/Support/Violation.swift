/// A property that does not hold.
public struct Violation: Error, CustomStringConvertible {
    /// Which one, and of what.
    public let description: String
}

/// Checks a property.
///
/// - Parameters:
///   - holds: whether it holds.
///   - what: what it says, and what was found instead.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) throws(Violation) {
    if !holds { throw Violation(description: what()) }
}

/// Checks that two values are the same.
func expectEqual<Value: Equatable>(
    _ found: Value,
    _ wanted: Value,
    _ what: @autoclosure () -> String
) throws(Violation) {
    if found != wanted {
        throw Violation(description: "\(what())\n  found:  \(brief(found))\n  wanted: \(brief(wanted))")
    }
}

/// A value on one line of bounded length.
private func brief(_ value: some Any) -> String {
    let text = String(reflecting: value)
    return text.utf8.count > 4000 ? text.prefix(4000) + "…" : text
}
