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
        let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        var path = halves[0]
        digest = halves.count == 2 ? String(halves[1]) : nil
        if let colon = path.lastIndex(of: ":"), !path[colon...].contains("/") {
            tag = String(path[path.index(after: colon)...])
            path = path[..<colon]
        }
        if let slash = path.firstIndex(of: "/") {
            let first = path[..<slash]
            if first.contains(".") || first.contains(":") || first == "localhost" {
                registry = String(first)
                path = path[path.index(after: slash)...]
            }
        }
        repository = String(path)
        let isPath = path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            part.utf8.first.map(Self.isLowerOrDigit) ?? false
                && part.utf8.allSatisfy { Self.isLowerOrDigit($0) || "._-".utf8.contains($0) }
        }
        let isTag = tag?.utf8.allSatisfy { ByteText.isAlphanumeric($0) || "._-".utf8.contains($0) } ?? true
        guard isPath, isTag, tag?.utf8.isEmpty != true, digest?.utf8.isEmpty != true else { return nil }
    }

    /// The first image of a registry that a text names.
    static func find(in text: ByteText) -> Self? {
        var index = 0
        while index < text.count {
            let end = text.end(from: index, while: ByteText.isName)
            if end > index, let word = text.word(at: index), word.contains("/"), !word.contains("//"),
                let image = Self(word), let registry = image.registry, registry.contains(".")
            {
                return image
            }
            index = max(end, index + 1)
        }
        return nil
    }

    /// The last part of the repository, with the tag or the beginning of the digest.
    var shortName: String {
        let name = repository.split(separator: "/").last.map(String.init) ?? repository
        if let tag { return "\(name):\(tag)" }
        guard let hex = digest?.split(separator: ":").last else { return name }
        return "\(name)@\(hex.prefix(12))"
    }

    /// The tag that is pulled: `latest` where neither a tag nor a digest is named.
    var pulledTag: String? {
        tag ?? (digest == nil ? "latest" : nil)
    }

    private static func isLowerOrDigit(_ byte: UInt8) -> Bool { ByteText.isLower(byte) || ByteText.isDigit(byte) }
}
