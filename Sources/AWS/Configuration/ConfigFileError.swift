/// A configuration file that cannot be read.
public struct ConfigFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// The line, counted from 1; `nil` when the file itself cannot be read.
    public let line: Int?
    /// What is wrong; it quotes nothing of the file, which may hold secrets.
    public let reason: String

    /// The file, the line, the reason and what to do.
    public var description: String {
        let place = path.plain(limit: 256) + (line.map { ", line \($0)" } ?? "")
        return
            "\(place): \(reason). Correct the file, or name another with AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE."
    }
}
