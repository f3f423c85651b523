/// The elements that a page may hold: a closed set, so that no text can name one.
enum HTMLTag: String {
    // The page.
    case html, head, meta, title, style, script, body, header, nav, main, section, footer
    // Text.
    case h1, h2, p, div, span, strong, a, code, time, ul, li, dl, dt, dd
    // Tables.
    case table, caption, thead, tbody, tr, th, td
    // What can be unfolded, and what filters.
    case details, summary, form, label, input, select, option, output
    // SVG; it has a `title` too.
    case svg, defs, pattern, desc, g, rect, path, line, text

    /// Whether the element has neither content nor an end tag.
    var isVoid: Bool {
        switch self {
        case .meta, .input: true
        default: false
        }
    }

    /// Whether its end is worth a line of its own, so that tools that read by lines can read a page.
    var endsLine: Bool {
        switch self {
        case .html, .head, .meta, .title, .style, .script, .header, .nav, .section, .footer, .h1, .h2, .p, .div, .li,
            .dl, .table, .caption, .tbody, .tr, .details, .form, .svg, .g:
            true
        default: false
        }
    }
}
