extension String {
    /// The text as one word of a shell's command line.
    var shellQuoted: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default:
                    "-_.@/+:=,".utf8.contains(byte)
                }
            }
        // By scalars: with a mark upon it a quotation mark is another character to Swift, and not to a shell.
        return isPlain
            ? self : "'" + String(unicodeScalars.replacing("'".unicodeScalars, with: "'\\''".unicodeScalars)) + "'"
    }
}
