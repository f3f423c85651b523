/// Reads files that hold secrets, and tells of those that others can get at.
struct SecretFiles: Sendable {
    /// Told of such a file every time that it is read.
    let onExposure: @Sendable (ExposedFile) -> Void

    /// The bytes of the file, read only as far as the limit.
    func contents(of path: String, limit: Int) -> BoundedFile.Content {
        let content = BoundedFile.contents(of: path, limit: limit)
        if case .bytes = content, let file = ExposedFile(path: path, content: .secrets) { onExposure(file) }
        return content
    }
}
