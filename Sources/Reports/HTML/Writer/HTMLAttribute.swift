/// An attribute of an element: a name of a closed set, and any text.
///
/// There is no name among them that makes a browser fetch or run something; ``anchor(_:)`` leads to another place of
/// the same page.
struct HTMLAttribute {
    /// The attributes that a page may hold.
    enum Name: String {
        case id, `class`, lang, hidden, role, scope, colspan, datetime, open
        case charset, name, content, httpEquiv = "http-equiv"
        case type, value, placeholder, autocomplete
        case labelledBy = "aria-labelledby", ariaHidden = "aria-hidden", live = "aria-live", label = "aria-label"
        case bucket = "data-bucket"
        case href
        // SVG.
        case viewBox, width, height, x, y, x1, y1, x2, y2, rx, d, fill, textAnchor = "text-anchor", patternUnits
    }

    let name: Name
    let value: String

    init(_ name: Name, _ value: String) {
        self.name = name
        self.value = value
    }

    /// A number, such as a coordinate.
    init(_ name: Name, _ number: Int) {
        self.init(name, String(number))
    }

    /// The classes by which the style sheet knows the element, parted by spaces.
    static func `class`(_ names: String) -> Self { Self(.class, names) }

    /// A link to the element of that name.
    static func anchor(_ name: String) -> Self { Self(.href, "#" + name) }

    /// The name by which other elements refer to this one.
    static func id(_ name: String) -> Self { Self(.id, name) }
}
