/// The log streams of a region, wherever they come from.
protocol LogSource: Sendable {
    /// What was written to a stream, oldest first; `nil` where there is no such group or stream.
    func lines(group: String, stream: String) -> [String]?
}
