/// One HTTP response, whole.
public struct HTTPResponse: Sendable {
    /// The status code, such as 200.
    public var status: Int

    /// The header fields, in the order in which they came.
    public var headers: [(name: String, value: String)]

    /// The body, as long as the server said it would be.
    public var body: [UInt8]

    /// How long the request waited until one of the connections was free; no part of the server's time.
    public var waited: Duration

    /// Makes a response.
    public init(
        status: Int,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        waited: Duration = .zero
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.waited = waited
    }

    /// The value of the first header field of that name, whatever its case.
    public func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
