/// The words of a command line, as a POSIX shell splits them; nothing is expanded.
enum ShellWords {
    /// The words; `nil` when a quote is not closed or a backslash ends the line.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var word: String.UnicodeScalarView?
        var quote: Unicode.Scalar?
        // By scalars: with a mark upon it a quotation mark is another character to Swift, and not to a shell.
        var scalars = line.unicodeScalars.makeIterator()
        func append(_ scalar: Unicode.Scalar) {
            if word == nil { word = String.UnicodeScalarView() }
            word?.append(scalar)
        }
        while let scalar = scalars.next() {
            switch (quote, scalar) {
            case ("'", "'"), ("\"", "\""):
                quote = nil
            case ("\"", "\\"):
                guard let next = scalars.next() else { return nil }
                // Between double quotes a backslash is itself but before these two.
                if next != "\"", next != "\\" { append(scalar) }
                append(next)
            case (nil, "'"), (nil, "\""):
                quote = scalar
                word = word ?? String.UnicodeScalarView()
            case (nil, "\\"):
                guard let next = scalars.next() else { return nil }
                append(next)
            case (nil, _) where scalar.properties.isWhitespace:
                if let finished = word { words.append(String(finished)) }
                word = nil
            case (_, _): append(scalar)
            }
        }
        guard quote == nil else { return nil }
        if let word { words.append(String(word)) }
        return words
    }
}
