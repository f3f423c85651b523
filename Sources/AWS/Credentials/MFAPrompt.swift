/// Asks a person for the code that a device of multi-factor authentication shows.
public struct MFAPrompt: Sendable {
    private let ask: @Sendable (_ serial: String) async -> String?

    /// Makes a prompt.
    ///
    /// - Parameter ask: Given the device's serial number or ARN, gives the code; `nil` where nobody can be asked.
    public init(_ ask: @escaping @Sendable (_ serial: String) async -> String?) {
        self.ask = ask
    }

    /// A prompt where nobody can be asked.
    public static let unavailable = Self { _ in nil }

    /// The code of a device.
    func code(of serial: String) async -> String? {
        await ask(serial)
    }
}
