import AWS

/// Why something that a user has written of an estate, its owners or rules cannot be used, and what to write instead.
public struct SettingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The sentence, without a full stop.
    public let description: String

    /// Makes an error.
    public init(_ description: String) {
        self.description = description
    }
}

extension StringProtocol {
    /// The text in quotation marks, as it may be shown.
    var quoted: String { "\"\(plain(limit: 128))\"" }
}
