import HTTP

/// The address of a webhook, which is a secret: whoever knows it can write to the channel.
///
/// It cannot be printed. Its description, also in a dump or a debugger, names the host alone:
/// `https://hooks.slack.com/…`. Only `https` is taken, and `http` to this machine.
public struct WebhookURL: Sendable, Hashable {
    /// How long an address may be, in bytes.
    public static let lengthLimit = 4096

    /// Scheme, host and port: what may be shown.
    public let origin: String
    /// The whole address, for the request alone.
    let secret: String

    /// Takes an address.
    ///
    /// - Throws: ``WebhookURLError``, which does not quote it.
    public init(_ text: String) throws(WebhookURLError) {
        guard text.utf8.count <= Self.lengthLimit else { throw .tooLong }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .notPlain }
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: text.lowercased().hasPrefix) else { throw .noAddress }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }.lowercased()
        guard !authority.isEmpty, authority.utf8.allSatisfy(Self.isAuthorityByte) else { throw .noHost }
        guard scheme == "https://" || Host(authority: authority)?.isLoopback == true else { throw .inTheClear }
        origin = scheme + authority
        secret = text
    }

    /// The parts of the address that an answer may not show: those that are long enough to be more than a word.
    var secretParts: [String] {
        let rest = secret.dropFirst(origin.utf8.count)
        return rest.split { "/?&=#".contains($0) }.map(String.init).filter { $0.utf8.count >= 6 }
    }

    private static func isAuthorityByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }
}

extension WebhookURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The host, and that there is more.
    public var description: String { origin + "/\u{2026}" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// A mirror that shows nothing but ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
