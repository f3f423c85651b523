/// Where an address or a key is that should not stand on the command line: `env:NAME` or `@FILE`, or the text itself.
///
/// No message quotes what is there.
enum SecretSource: Equatable {
    /// In an environment variable of this name.
    case variable(String)
    /// In a file, with nothing but space around it.
    case file(String)
    /// On the command line.
    case literal(String)

    private static let sizeLimit = 64 << 10

    init(_ text: String) {
        if text.hasPrefix("env:") {
            self = .variable(String(text.dropFirst("env:".count)))
        } else if text.hasPrefix("@") {
            self = .file(String(text.dropFirst()))
        } else {
            self = .literal(text)
        }
    }

    /// Whether its name may be shown: where somebody has put the secret itself in the place of a name, it may not.
    var isShowable: Bool {
        switch self {
        case .variable(let name):
            let isName = name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || Quotation.isLetterOrDigit($0) }
            return isName && !name.isEmpty && !name.prefix(1).allSatisfy(\.isNumber) && !Quotation.isKeyLike(name)
        case .file(let path): return !path.isEmpty && !path.contains("://") && !Quotation.isKeyLike(path)
        case .literal: return false
        }
    }

    /// What messages call it.
    var name: String {
        switch self {
        case .variable(let name): "env:\(name)"
        case .file(let path): "@\(path)"
        case .literal: "the text that is given"
        }
    }

    /// What is there.
    ///
    /// - Throws: ``UsageError`` where nothing is.
    func text(environment: [String: String]) throws(UsageError) -> String {
        let text: String
        switch self {
        case .variable(let name):
            guard let value = environment[name] else { throw UsageError("the variable '\(name)' is not set.") }
            text = value
        case .file(let path):
            let (_, bytes) = try InputFile.contents(of: path, limit: Self.sizeLimit)
            guard bytes.count <= Self.sizeLimit else {
                throw UsageError("\(path) is too large to hold an address or key.")
            }
            text = String(decoding: bytes, as: UTF8.self)
        case .literal(let value):
            text = value
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, let word = words.first else {
            throw UsageError("\(name) must hold one address or key and nothing else; it holds \(words.count).")
        }
        return String(word)
    }
}
