/// Where the bytes of an output go.
public enum Destination: Sendable, Hashable {
    /// The standard output of the process.
    case standardOutput

    /// A file, which appears or changes all at once.
    ///
    /// The bytes go to a temporary file in the same folder, which takes the file's place at the end: a reader sees
    /// the old content or the new, and after a failure the old. A new file is readable by everyone that the umask
    /// lets in; one that exists keeps its permissions, and where the system allows it its owner and group. A file that
    /// is a mount of its own cannot be replaced, and is overwritten at the end.
    ///
    /// What is neither a file nor a folder, such as a named pipe or `/dev/null`, is written to directly, and so is what
    /// the process was given open, under names such as `/dev/stdout` and `/dev/fd/3`. A named pipe that nobody opens to
    /// read within two seconds is an error.
    ///
    /// A link or file that another user has put into a folder which all may write to, such as `/tmp`, is refused.
    case file(String)

    /// The end of a file that others write to as well, such as the summary of a step of GitHub Actions.
    ///
    /// It is created when it is missing. When the bytes cannot all be written, those that were are taken away again.
    case appending(String)

    /// What messages call the destination: the path as it was given, or `standard output`.
    public var name: String {
        switch self {
        case .standardOutput: "standard output"
        case .file(let path), .appending(let path): path
        }
    }

    /// Writes the bytes as the whole output.
    ///
    /// - Throws: ``DestinationError`` when they cannot all be written; a file then keeps its old content.
    public func write(_ bytes: [UInt8]) throws(DestinationError) {
        var writer = try DestinationWriter(self)
        try writer.write(bytes)
        try writer.commit()
    }

    /// Checks that writing can begin, without creating or changing anything.
    ///
    /// It is for outputs that are written at the end of long work: a mistyped folder shows before the work is done.
    ///
    /// - Throws: ``DestinationError`` when the folder is missing or may not be written to.
    public func check() throws(DestinationError) {
        do {
            switch self {
            case .standardOutput: return
            case .file(let path), .appending(let path):
                if let descriptor = POSIX.descriptor(namedBy: path) {
                    return try POSIX.checkWritable(descriptor: descriptor)
                }
                let target = try POSIX.resolved(path)
                switch try POSIX.kind(of: target) {
                case .missing: try POSIX.checkWritable(folder: POSIX.folder(of: target))
                case .regular:
                    try POSIX.checkWritable(target)
                    if case .appending = self { return }
                    try POSIX.checkWritable(folder: POSIX.folder(of: target))
                case .pipe, .special: try POSIX.checkWritable(target)
                }
            }
        } catch {
            throw DestinationError(self, error)
        }
    }

    /// How many bytes stand there before anything is written: those of a file that is written behind its end.
    public var sizeBefore: Int {
        guard case .appending(let path) = self else { return 0 }
        return POSIX.size(of: path) ?? 0
    }

    /// Whether both lead to one file, pipe or stream, by whatever names: they would replace each other, or mix.
    ///
    /// What any number may write to, such as `/dev/null`, does not count.
    public func meets(_ other: Self) -> Bool { !places.isDisjoint(with: other.places) }

    /// Whether it is a file: writing to one waits for nobody, as a pipe does for its reader.
    public var isFile: Bool {
        switch self {
        case .standardOutput: return false
        case .file(let path), .appending(let path):
            guard POSIX.descriptor(namedBy: path) == nil, let kind = try? POSIX.kind(of: path) else { return false }
            switch kind {
            case .missing, .regular: return true
            case .pipe, .special: return false
            }
        }
    }

    private var places: Set<DestinationPlace> {
        switch self {
        case .standardOutput: POSIX.places(of: POSIX.standardOutput)
        case .file(let path), .appending(let path): POSIX.places(of: path)
        }
    }
}
