/// A whole request, as far as the emulator looks at one.
struct ServedRequest: Equatable {
    /// The method, such as `POST`.
    var method: String
    /// The path with its query.
    var path: String
    /// The header `X-Amz-Target`.
    var target: String?
    /// The header `Authorization`.
    var authorization: [UInt8]?
    /// The header `X-Amz-Security-Token`.
    var sessionToken: String?
    /// Whether the connection stays open after the answer.
    var keepsAlive: Bool
    /// The body, with any chunked coding undone.
    var body: [UInt8]
}
