/// Reads the HTML that reports are made of, and nothing else: tags in small letters, values in double quotation marks,
/// the references that escaping makes.
enum StrictHTML {
    struct Attribute: Equatable {
        var name: String
        var value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    enum Token: Equatable {
        case start(String, [Attribute])
        case end(String)
        case text(String)
        case declaration(String)
    }

    /// The tokens of a page; the inside of `style` and `script` is a text as it is.
    static func tokens(_ html: String) throws(Violation) -> [Token] {
        var tokens: [Token] = []
        var rest = html.unicodeScalars[...]
        while let first = rest.first {
            if first != "<" {
                let text = rest.prefix { $0 != "<" }
                rest = rest[text.endIndex...]
                tokens.append(.text(try unescaped(text)))
                continue
            }
            rest.removeFirst()
            if rest.first == "/" {
                rest.removeFirst()
                tokens.append(.end(try name(&rest)))
                try take(">", from: &rest)
            } else if rest.first == "!" {
                let declaration = rest.prefix { $0 != ">" }
                rest = rest[declaration.endIndex...].dropFirst()
                tokens.append(.declaration(String(declaration)))
            } else {
                let tag = try name(&rest)
                tokens.append(.start(tag, try attributes(&rest)))
                if tag == "style" || tag == "script" { tokens.append(.text(try raw(tag, &rest))) }
            }
        }
        return tokens
    }

    private static func attributes(_ rest: inout Substring.UnicodeScalarView) throws(Violation) -> [Attribute] {
        var attributes: [Attribute] = []
        while rest.first == " " {
            rest.removeFirst()
            let name = try name(&rest)
            try take("=", from: &rest)
            try take("\"", from: &rest)
            let value = rest.prefix { $0 != "\"" }
            rest = rest[value.endIndex...]
            try take("\"", from: &rest)
            try expect(!value.contains("<") && !value.contains(">"), "a value has no bracket: \(String(value))")
            attributes.append(Attribute(name, try unescaped(value)))
        }
        try take(">", from: &rest)
        return attributes
    }

    /// What stands inside of an element that knows no references, up to its end.
    private static func raw(_ tag: String, _ rest: inout Substring.UnicodeScalarView) throws(Violation) -> String {
        let end = Array("</\(tag)>".unicodeScalars)
        var text = String.UnicodeScalarView()
        while !rest.isEmpty, !rest.starts(with: end) { text.append(rest.removeFirst()) }
        try expect(!rest.isEmpty, "<\(tag)> has no end")
        return String(text)
    }

    private static func name(_ rest: inout Substring.UnicodeScalarView) throws(Violation) -> String {
        let name = rest.prefix { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": true
            default: false
            }
        }
        try expect(!name.isEmpty, "a name stands before \(String(rest.prefix(20)))")
        rest = rest[name.endIndex...]
        return String(name)
    }

    private static func take(_ scalar: Unicode.Scalar, from rest: inout Substring.UnicodeScalarView) throws(Violation) {
        try expect(rest.popFirst() == scalar, "\(scalar) stands before \(String(rest.prefix(20)))")
    }

    private static func unescaped(_ text: Substring.UnicodeScalarView) throws(Violation) -> String {
        var result = String.UnicodeScalarView()
        var rest = text
        while let scalar = rest.popFirst() {
            guard scalar == "&" else {
                result.append(scalar)
                continue
            }
            let name = rest.prefix { $0 != ";" }
            rest = rest[name.endIndex...].dropFirst()
            switch String(name) {
            case "amp": result.append("&")
            case "lt": result.append("<")
            case "gt": result.append(">")
            case "quot": result.append("\"")
            case "#39": result.append("'")
            case "#96": result.append("`")
            default: throw Violation(description: "a page holds &\(String(name));")
            }
        }
        return String(result)
    }
}
