/// The program that a reason says could not be started.
enum Executable {
    /// What stands before the program's name in the words of runc, of containerd's shim and of the kernel's loader.
    private static let openings = ["exec:", "fork/exec ", "exec ", "stat "]

    /// The program as the task definition names it.
    static func find(in text: ByteText) -> String? {
        for opening in openings {
            var start = 0
            while let found = text.end(of: opening, from: start) {
                start = found
                if ByteText.isAlphanumeric(text[found - opening.utf8.count - 1]) { continue }
                let first = text.end(from: found) { $0 == 0x20 }
                let name = ByteText.isQuote(text[first]) ? quoted(in: text, at: first) : path(in: text, at: first)
                if let name { return name }
            }
        }
        return nil
    }

    /// What stands in quotation marks: it may have spaces, where somebody wrote a command and its arguments as one word.
    private static func quoted(in text: ByteText, at quote: Int) -> String? {
        let end = text.end(from: quote + 1) { $0 != text[quote] }
        guard end < text.count, (1...256).contains(end - quote - 1) else { return nil }
        return text.string(quote + 1..<end)
    }

    /// A path without quotation marks: without them only what begins with a slash is told from the words around it.
    private static func path(in text: ByteText, at start: Int) -> String? {
        guard
            text[start] == UInt8(ascii: "/") || text[start] == UInt8(ascii: ".") && text[start + 1] == UInt8(ascii: "/")
        else { return nil }
        return text.word(at: start)
    }
}
