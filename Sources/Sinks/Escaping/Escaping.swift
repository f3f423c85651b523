/// What makes hostile text safe in each format.
///
/// Text that comes from a service, a file or a model may hold anything: separators and markup of the format it is
/// written in, sequences that drive the reader's terminal, characters that cannot be seen. There is one function a
/// format; every renderer here calls it on every cell and line it is given, so that callers pass text as it is.
public enum Escaping {
    /// The text, cut to `limit` Unicode scalars: what is cut off shows as an ellipsis, which is the last of them.
    public static func bounded(_ text: String, limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return text }
        guard limit > 0 else { return "" }
        return String(scalars[..<scalars.index(before: end)]) + "\u{2026}"
    }
}
