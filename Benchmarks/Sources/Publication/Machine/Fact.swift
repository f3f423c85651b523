/// Something that the figures depend on.
package struct Fact: Sendable, Equatable {
    /// What it is, such as `processor`.
    package var name: String
    /// What was found; `nil` where it is missing.
    package var value: String?

    /// Makes a fact.
    package init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }
}
