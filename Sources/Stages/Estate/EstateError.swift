import AWS

/// Why a description of an estate cannot be used: what is wrong, and what to write instead.
public struct EstateError: Error, Sendable, Equatable, CustomStringConvertible {
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
