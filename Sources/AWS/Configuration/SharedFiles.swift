/// The two files that AWS's tools share: `~/.aws/config` and `~/.aws/credentials`.
public struct SharedFiles: Sendable {
    /// `~/.aws/config`, or what `AWS_CONFIG_FILE` names.
    public let config: ConfigFile
    /// `~/.aws/credentials`, or what `AWS_SHARED_CREDENTIALS_FILE` names.
    public let credentials: ConfigFile

    /// Those of them that others than their owner can get at.
    public let exposed: [ExposedFile]

    /// Makes a pair of files that have been read.
    public init(config: ConfigFile, credentials: ConfigFile) {
        self.config = config
        self.credentials = credentials
        exposed = []
    }

    /// Reads the files; one that does not exist has no sections.
    ///
    /// - Throws: ``ConfigFileError`` that names the file and, where there is one, the line.
    public init(environment: Environment) throws(ConfigFileError) {
        let config = environment.path(environment["AWS_CONFIG_FILE"] ?? "~/.aws/config")
        let credentials = environment.path(environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials")
        self.config = try Self.read(config, .config)
        self.credentials = try Self.read(credentials, .credentials)
        exposed = [
            ExposedFile(path: config, content: self.config.holdsKeys ? .secrets : .settings),
            ExposedFile(path: credentials, content: .secrets),
        ].compactMap { $0 }
    }

    /// The settings of a profile from both files; where both have one, the credentials file's.
    public func profile(_ name: String) -> ConfigSection? {
        switch (config.profile(name), credentials.profile(name)) {
        case (let config?, let credentials?): config.merging(credentials)
        case (let section, nil), (nil, let section): section
        }
    }

    /// The names of all profiles, sorted.
    public var profileNames: [String] {
        Set(config.profileNames).union(credentials.profileNames).sorted()
    }

    /// More than any hand-written file has; beyond it a path names something else.
    private static let sizeLimit = 4 << 20

    private static func read(_ path: String, _ kind: ConfigFile.Kind) throws(ConfigFileError) -> ConfigFile {
        switch BoundedFile.contents(of: path, limit: sizeLimit) {
        case .bytes(let bytes): try ConfigFile(text: String(decoding: bytes, as: UTF8.self), path: path, kind: kind)
        case .missing: ConfigFile(path: path)
        case .failed(let reason): throw ConfigFileError(path: path, line: nil, reason: reason)
        }
    }
}
