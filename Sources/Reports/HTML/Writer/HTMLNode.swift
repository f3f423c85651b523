import Sinks

/// A part of a page: text, or an element with its parts.
///
/// Markup comes into a page by no other way than ``HTMLTag`` and ``HTMLAttribute/Name``, which are closed sets. Whatever
/// is text is escaped when it is written, so nobody can forget to.
enum HTMLNode {
    /// Hostile text, of which so many scalars are shown.
    case text(String, limit: Int)
    /// An element.
    case element(HTMLTag, [HTMLAttribute], [HTMLNode])
    /// A style sheet or a script, as it is.
    case asset(HTMLAsset)

    /// The most that is shown of a text: the reasons of ECS have 1,024 characters at most.
    static let textLimit = 1024

    /// Hostile text.
    static func text(_ text: String) -> Self { .text(text, limit: textLimit) }

    /// An element without attributes.
    static func element(_ tag: HTMLTag, _ children: [HTMLNode]) -> Self { .element(tag, [], children) }

    /// An element that holds nothing but text.
    static func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text: String) -> Self {
        .element(tag, attributes, [.text(text)])
    }

    /// The part as HTML.
    func write(into html: inout String) {
        switch self {
        case .text(let text, let limit):
            html += Escaping.htmlText(text, limit: limit)
        case .asset(let asset):
            html += "<\(asset.tag.rawValue)>\(asset.text)</\(asset.tag.rawValue)>\n"
        case .element(let tag, let attributes, let children):
            html += "<" + tag.rawValue
            for attribute in attributes {
                html += " \(attribute.name.rawValue)=\""
                html += Escaping.htmlAttribute(attribute.value, limit: Self.textLimit) + "\""
            }
            html += ">"
            guard !tag.isVoid else {
                html += "\n"
                return
            }
            for child in children { child.write(into: &html) }
            html += "</" + tag.rawValue + ">"
            if tag.endsLine { html += "\n" }
        }
    }
}
