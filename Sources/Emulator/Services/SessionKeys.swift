/// The keys that AssumeRole hands out.
///
/// The account can be read back from them, so that the emulator keeps no list and any number of sessions is free.
struct SessionKeys {
    /// The account that the keys belong to.
    let account: String

    /// The public part, of twenty characters as AWS's are.
    var accessKeyID: String { "ASIA\(account)EMUL" }

    /// The secret part, of forty characters; signatures are not verified.
    var secretAccessKey: String { "emulated/secret/access/key/of/0\(account.prefix(9))" }

    /// What requests with the keys must carry as `X-Amz-Security-Token`; each session has its own.
    func sessionToken(of session: String) -> String { "emulated-session-\(session)-of-\(account)" }

    /// Whether a token is that of a session with these keys.
    func isToken(_ token: String?) -> Bool {
        guard let token else { return false }
        return token.hasPrefix("emulated-session-") && token.hasSuffix("-of-\(account)")
    }

    /// Makes the keys of an account.
    init(account: String) {
        self.account = account
    }

    /// Reads the account back; `nil` where the key was not handed out by AssumeRole.
    init?(accessKeyID: String) {
        guard accessKeyID.hasPrefix("ASIA"), accessKeyID.hasSuffix("EMUL"), accessKeyID.utf8.count == 20 else {
            return nil
        }
        account = String(accessKeyID.dropFirst(4).dropLast(4))
    }
}
