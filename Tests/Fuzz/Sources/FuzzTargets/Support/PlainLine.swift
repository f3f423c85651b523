extension String {
    /// What of the text would act on a terminal, by Unicode's general categories alone.
    ///
    /// It shares no code with what removes or escapes such characters.
    fileprivate var acting: [Unicode.Scalar] {
        unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
            default: false
            }
        }
    }

    /// Whether the text holds another, byte for byte: marks upon letters do not hide one from this.
    func holds(_ part: String) -> Bool { utf8.contains(part.utf8) }

    /// The Unicode scalars, to compare texts by: Swift takes canonically equivalent ones for equal.
    var scalars: [Unicode.Scalar] { Array(unicodeScalars) }
}

/// Checks that a text is one line that moves no cursor, sets no title and hides nothing.
func expectInert(_ text: String, _ what: @autoclosure () -> String) throws(Violation) {
    let acting = text.acting
    try expect(acting.isEmpty, "\(what()) acts: \(acting.map(\.value)) in \(text.debugDescription)")
}

/// Checks that a text is one line that only shows, and shows the same to every reader.
func expectPlain(_ text: String, _ what: @autoclosure () -> String) throws(Violation) {
    try expectInert(text, what())
    let odd = text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned: true
        default: false
        }
    }
    try expect(odd.isEmpty, "\(what()) shows \(odd.map(\.value)) in \(text.debugDescription)")
}

/// Checks that a text has at most so many Unicode scalars.
func expectBounded(_ text: String, _ limit: Int, _ what: @autoclosure () -> String) throws(Violation) {
    let count = text.unicodeScalars.count
    try expect(count <= limit, "\(what()) has \(count) characters, more than \(limit)")
}
