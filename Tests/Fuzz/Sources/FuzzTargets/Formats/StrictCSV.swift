/// Reads CSV as RFC 4180 has it, and nothing else: CR LF behind each record, quotation marks around whole fields.
enum StrictCSV {
    /// The records, each with its fields.
    static func records(_ text: String) throws(Violation) -> [[String]] {
        var records: [[String]] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty { records.append(try record(&rest)) }
        return records
    }

    private static func record(_ rest: inout Substring.UnicodeScalarView) throws(Violation) -> [String] {
        var fields: [String] = []
        while true {
            fields.append(rest.first == "\"" ? try quoted(&rest) : plain(&rest))
            switch rest.popFirst() {
            case ",": continue
            case "\r":
                try expect(rest.popFirst() == "\n", "a record ends with CR LF")
                return fields
            case let other: throw Violation(description: "a field is followed by \(String(describing: other))")
            }
        }
    }

    private static func plain(_ rest: inout Substring.UnicodeScalarView) -> String {
        let field = rest.prefix { !",\"\r\n".unicodeScalars.contains($0) }
        rest = rest[field.endIndex...]
        return String(field)
    }

    private static func quoted(_ rest: inout Substring.UnicodeScalarView) throws(Violation) -> String {
        rest.removeFirst()
        var field = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar != "\"" {
                field.append(scalar)
            } else if rest.first == "\"" {
                field.append(rest.removeFirst())
            } else {
                return String(field)
            }
        }
        throw Violation(description: "a quoted field has no end")
    }
}
