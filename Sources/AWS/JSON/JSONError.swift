/// Why bytes are not the JSON that was wanted.
package enum JSONError: Error, Equatable {
    /// They are no JSON.
    ///
    /// - Parameter offset: Where that shows, in bytes from the beginning.
    case malformed(offset: Int)
    /// They are JSON, but a member is not there.
    case missing(field: String)
    /// They are JSON, but a value is of another kind; without a field, the one that has no name.
    case unexpected(field: String?)
}
