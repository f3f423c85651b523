/// Why a text is no address of a webhook; it quotes nothing of the text.
public enum WebhookURLError: Error, Sendable, Equatable {
    /// It does not begin with `https://`.
    case noAddress
    /// It names no host, or a user before it.
    case noHost
    /// It is `http` to another machine.
    case inTheClear
    /// It holds a space, a control or a non-ASCII character.
    case notPlain
    /// It is longer than ``WebhookURL/lengthLimit``.
    case tooLong
}

extension WebhookURLError: CustomStringConvertible {
    /// What is wrong and what to write instead.
    public var description: String {
        switch self {
        case .noAddress: "it does not begin with https://: copy the webhook's whole address"
        case .noHost: "it names no host, or a user before it: copy the webhook's address as it was given out"
        case .inTheClear: "http would send it in the clear: use https, or http to 127.0.0.1 alone"
        case .notPlain: "it holds a space, a line break or another character that no address has: copy it anew"
        case .tooLong: "it is longer than \(WebhookURL.lengthLimit) bytes: an address ends before that"
        }
    }
}
