/// A file in the format of `~/.aws/config` and `~/.aws/credentials`.
///
/// Source: "Format of the shared config and credentials files" in the AWS SDKs and tools reference guide.
public struct ConfigFile: Sendable {
    /// Which of the two files it is: they differ in how a section names a profile.
    public enum Kind: Sendable {
        /// `[profile name]`, `[default]`, `[sso-session name]`, `[services name]`.
        case config
        /// `[name]`.
        case credentials
    }

    /// Where the file is, for messages.
    public let path: String

    private var profiles: [String: ConfigSection] = [:]
    private var others: [String: [String: ConfigSection]] = [:]

    /// A file without sections: what a missing file means.
    public init(path: String) {
        self.path = path
    }

    /// Reads the text of a file.
    ///
    /// Sections of one name are merged, the later line of a key winning.
    ///
    /// - Throws: ``ConfigFileError`` that names the file and the line.
    public init(text: String, path: String, kind: Kind) throws(ConfigFileError) {
        self.path = path
        var parser = ConfigParser(path: path, kind: kind)
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            try parser.read(line, number: index + 1)
        }
        profiles = parser.profiles
        others = parser.others
    }

    /// The profiles' names, sorted.
    public var profileNames: [String] { profiles.keys.sorted() }

    /// Whether a profile has its secret key here.
    var holdsKeys: Bool { profiles.values.contains { $0["aws_secret_access_key"] != nil } }

    /// The settings of a profile.
    public func profile(_ name: String) -> ConfigSection? {
        profiles[name]
    }

    /// A section that is no profile, such as `[services local]` or `[sso-session work]`.
    public func section(_ type: String, _ name: String) -> ConfigSection? {
        others[type]?[name]
    }
}
