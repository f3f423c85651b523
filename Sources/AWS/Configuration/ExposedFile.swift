#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that holds secrets or names programs, and that others than its owner can get at.
///
/// It is worth a warning and no more: whoever set the permissions may have had a reason.
public struct ExposedFile: Sendable, Hashable, CustomStringConvertible {
    /// What a file is trusted with.
    public enum Content: Sendable {
        /// Keys, tokens or addresses: whoever reads them can act as their owner.
        case secrets
        /// Settings that decide whose keys are used and which programs are started: they must not be changed.
        case settings
    }

    /// The file, as it was named.
    public let path: String
    /// What others can do with it.
    public let reason: String
    /// What to do about it.
    public let remedy: String

    /// Looks at the file that a path leads to, over symbolic links; `nil` where nobody else can get at it, and for what
    /// is no plain file or is not there.
    ///
    /// Two things are taken as they are. Who may read root's file was settled by whoever put it there, as a secret that
    /// is mounted into a container, and it can be read by this user for no other reason; only who may change it counts.
    /// And root may use the files of others, which a container's root does with those of whoever started it.
    public init?(path: String, content: Content) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let isMine = status.st_uid == geteuid() || geteuid() == 0
        self.init(
            path: path,
            content: content,
            permissions: Int(status.st_mode & 0o777),
            owner: isMine ? .user : status.st_uid == 0 ? .root : .other(Int(status.st_uid))
        )
    }

    /// Whose a file is.
    enum Owner: Equatable {
        case user
        case root
        case other(Int)
    }

    /// Judges permissions; `nil` where they leave nobody else in.
    init?(path: String, content: Content, permissions: Int, owner: Owner) {
        let mayRead = permissions & 0o044 != 0 && owner == .user && content == .secrets
        let mayChange = permissions & 0o022 != 0
        let octal = String(permissions, radix: 8)
        let mode = "mode 0\(String(repeating: "0", count: max(0, 3 - octal.count)))\(octal)"
        self.path = path
        if case .other(let id) = owner {
            reason = "it belongs to user \(id), who can change it"
            remedy = "Use a file of your own."
            return
        }
        switch (mayRead, mayChange) {
        case (true, true): reason = "others may read and change it (\(mode))"
        case (true, false): reason = "others may read it (\(mode))"
        case (false, true): reason = "others may change it (\(mode))"
        case (false, false): return nil
        }
        let change = content == .secrets && owner == .user ? "chmod 600" : "chmod go-w"
        remedy = "\(owner == .root ? "Let root run" : "Run"): \(change) \(path.plain(limit: 256).shellQuoted)"
    }

    /// The file, what others can do with it, and what to do.
    public var description: String { "\(path.plain(limit: 256)): \(reason). \(remedy)" }
}
