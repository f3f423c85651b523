/// The name of an image: `registry/repository:tag@digest`, of which only the repository must be there.
///
/// Source: the grammar of the distribution project's reference package.
struct ImageReference: Equatable {
    /// The registry's host, with its port.
    var registry: String?
    /// The path of the image within its registry.
    var repository: String
    /// The tag.
    var tag: String?
    /// The digest, such as `sha256:…`.
    var digest: String?

    /// Reads a name; `nil` when it is none.
    init?(_ text: String) {
        guard text.utf8.count <= 512 else { return nil }
        // Bytes are compared, and not characters: it runs for many tasks.
        var path = text[...]
        if let at = path.utf8.firstIndex(of: UInt8(ascii: "@")) {
            digest = String(path[path.utf8.index(after: at)...])
            path = path[..<at]
        }
        if let colon = path.utf8.lastIndex(of: UInt8(ascii: ":")), !path[colon...].utf8.contains(UInt8(ascii: "/")) {
            tag = String(path[path.utf8.index(after: colon)...])
            path = path[..<colon]
        }
        if let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) {
            let first = path[..<slash]
            if first.utf8.contains(UInt8(ascii: ".")) || first.utf8.contains(UInt8(ascii: ":")) || first == "localhost"
            {
                registry = String(first)
                path = path[path.utf8.index(after: slash)...]
            }
        }
        repository = String(path)
        let isPath = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
            part in
            part.first.map(Self.isLowerOrDigit) ?? false
                && part.allSatisfy { Self.isLowerOrDigit($0) || Self.isMark($0) }
        }
        let isTag = tag?.utf8.allSatisfy { ByteText.isAlphanumeric($0) || Self.isMark($0) } ?? true
        guard isPath, isTag, tag?.utf8.isEmpty != true, digest?.utf8.isEmpty != true else { return nil }
    }

    /// The first image of a registry that a text names.
    static func find(in text: ByteText) -> Self? {
        var index = 0
        while index < text.count {
            let end = text.end(from: index, while: ByteText.isName)
            if end > index, let word = text.word(at: index), word.utf8.contains(UInt8(ascii: "/")),
                let image = Self(word), let registry = image.registry, registry.utf8.contains(UInt8(ascii: "."))
            {
                return image
            }
            index = max(end, index + 1)
        }
        return nil
    }

    /// The last part of the repository, with the tag or the beginning of the digest.
    var shortName: String {
        let name =
            repository.utf8.lastIndex(of: UInt8(ascii: "/")).map {
                String(repository[repository.utf8.index(after: $0)...])
            }
            ?? repository
        if let tag { return "\(name):\(tag)" }
        guard let hex = digest?.split(separator: ":").last else { return name }
        return "\(name)@\(hex.prefix(12))"
    }

    /// The tag that is pulled: `latest` where neither a tag nor a digest is named.
    var pulledTag: String? {
        tag ?? (digest == nil ? "latest" : nil)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func isLowerOrDigit(_ byte: UInt8) -> Bool { ByteText.isLower(byte) || ByteText.isDigit(byte) }
}
