/// How elements are laid out in a stream of bytes.
struct StreamFormat<Element>: Sendable {
    /// What comes before everything.
    var opening = ""
    /// What comes before the first element.
    var lead = ""
    /// What comes between two elements.
    var separator = ""
    /// What comes after everything.
    var closing = ""
    /// The bytes of one element.
    var encode: @Sendable (Element) throws -> [UInt8]
}
