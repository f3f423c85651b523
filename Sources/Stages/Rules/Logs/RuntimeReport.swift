/// The forms in which runtimes and shells report the error that they end with.
enum RuntimeReport {
    /// The error that a line reports, without what precedes it; `nil` when it reports none.
    ///
    /// - Parameters:
    ///   - line: a line without the white space around it.
    ///   - next: the line that follows.
    static func text(of line: String, next: String) -> String? {
        if let found = java(line) ?? native(line) ?? rust(line, next) ?? dotNET(line) ?? php(line) { return found }
        if next.hasPrefix("at ") || isError(name: line.prefix { $0 != ":" && $0 != " " }) {
            // A name that ends so, or a line above a stack: JavaScript, Java, .NET and Python alike.
            return line.contains("Error") || line.contains("Exception") || line.contains("Throwable") ? line : nil
        }
        return ruby(line) ?? shell(line)
    }

    private static func java(_ line: String) -> String? {
        if line.hasPrefix("Caused by: ") { return String(line.dropFirst("Caused by: ".count)) }
        guard line.hasPrefix("Exception in thread \"") else { return nil }
        let rest = line.dropFirst("Exception in thread \"".count)
        guard let quote = rest.firstIndex(of: "\"") else { return line }
        let error = rest[rest.index(after: quote)...].drop { $0 == " " }
        return error.isEmpty ? line : String(error)
    }

    /// Go's runtime, and V8.
    private static func native(_ line: String) -> String? {
        ["panic: ", "fatal error: ", "FATAL ERROR: "].contains(where: line.hasPrefix) ? line : nil
    }

    /// Since Rust 1.73 the message stands in the next line.
    private static func rust(_ line: String, _ next: String) -> String? {
        guard line.hasPrefix("thread '"), line.contains("panicked at") else { return nil }
        return line.hasSuffix(":") && !next.isEmpty ? "panicked: \(next)" : line
    }

    private static func dotNET(_ line: String) -> String? {
        for mark in ["Unhandled exception. ", "Unhandled Exception: "] where line.hasPrefix(mark) {
            return String(line.dropFirst(mark.count))
        }
        return nil
    }

    private static func php(_ line: String) -> String? {
        ["PHP Fatal error:", "Fatal error:"].contains(where: line.hasPrefix) ? line : nil
    }

    /// The place, the message and the type, as in `app.rb:3:in 'Object#run': undefined method (NoMethodError)`.
    private static func ruby(_ line: String) -> String? {
        guard line.hasSuffix(")"), let open = line.lastIndex(of: "(") else { return nil }
        let name = line[line.index(after: open)...].dropLast()
        guard isError(name: name), line.contains(".rb:") else { return nil }
        return line.range(after: "': ").map { String(line[$0...]) } ?? line
    }

    private static func shell(_ line: String) -> String? {
        let isFatal = [
            "command not found", "exec format error", "Exec format error", "Segmentation fault", "core dumped",
        ]
        .contains(where: line.contains)
        let isShell = ["sh: ", "/bin/", "bash: ", "exec: ", "env: "].contains(where: line.hasPrefix)
        let isRefused = ["not found", "No such file or directory", "Permission denied"].contains(where: line.hasSuffix)
        return isFatal || isShell && isRefused ? line : nil
    }

    /// Whether a word is the name of an error's type: `KeyError`, `java.io.IOException`.
    private static func isError(name: some StringProtocol) -> Bool {
        guard name.hasSuffix("Error") || name.hasSuffix("Exception") || name.hasSuffix("Throwable") else {
            return false
        }
        return name.utf8.allSatisfy { byte in
            ByteText.isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ":")
        }
    }
}

extension String {
    /// Where the text behind the last such mark begins.
    fileprivate func range(after mark: String) -> Index? {
        var found: Index?
        var start = startIndex
        while let place = self[start...].firstRange(of: mark) {
            found = place.upperBound
            start = place.upperBound
        }
        return found
    }
}
