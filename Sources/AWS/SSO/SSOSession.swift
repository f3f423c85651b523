/// A sign-in to IAM Identity Center: a `[sso-session]` section, or what older profiles say themselves.
struct SSOSession: Sendable, Hashable {
    /// The section's name; `nil` for what a profile says itself.
    var name: String?
    /// The address of the portal.
    var startURL: String
    /// The region of IAM Identity Center.
    var region: Region

    /// The name of the file with its token.
    var cacheName: String { SHA1Digest.hex(name ?? startURL) + ".json" }
}
