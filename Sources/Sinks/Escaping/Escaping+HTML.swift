extension Escaping {
    /// Text between the tags of an HTML page, or of SVG within one.
    ///
    /// It is shown as it reads: no element, comment or reference comes of it. Line breaks become spaces, and what
    /// ``terminalText(_:limit:)`` removes is removed, code points among it that a page must not hold. It is not for the
    /// inside of `script` and `style`, where references mean nothing.
    ///
    /// - Parameter limit: the most Unicode scalars of the text to keep, before escaping; what is cut off shows as an
    ///   ellipsis.
    public static func htmlText(_ text: String, limit: Int = .max) -> String {
        html(terminalText(text, limit: limit)) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: nil
            }
        }
    }

    /// The value of an HTML attribute, without the quotation marks of either kind that it must stand between.
    ///
    /// It holds what ``htmlText(_:limit:)`` would, and cannot end before the attribute does. It does not make an
    /// address harmless: hostile text does not belong into attributes that name one.
    ///
    /// - Parameter limit: the most Unicode scalars of the text to keep, before escaping; what is cut off shows as an
    ///   ellipsis.
    public static func htmlAttribute(_ text: String, limit: Int = .max) -> String {
        html(terminalText(text, limit: limit)) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            case "`": "&#96;"  // A quotation mark to some old browsers.
            default: nil
            }
        }
    }

    private static func html(_ visible: String, _ reference: (Unicode.Scalar) -> String?) -> String {
        var result = String.UnicodeScalarView()
        for scalar in visible.unicodeScalars {
            if let reference = reference(scalar) {
                result.append(contentsOf: reference.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
