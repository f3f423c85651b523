/// The process may have too few files open for anything to be done.
struct OpenFilesError: Error, Equatable, CustomStringConvertible {
    /// How many it may have open.
    let limit: Int
    /// How many are needed at least.
    let needed: Int

    var description: String {
        "the process may have \(limit) files and connections open, and \(needed) are needed at least: raise the limit, "
            + "as with ulimit -n 1024."
    }
}
