/// One HTTP response, whole.
public struct HTTPResponse: Sendable {
    /// The status code, such as 200.
    public var status: Int

    /// The header fields, in the order in which they came.
    public var headers: [(name: String, value: String)]

    /// The body, as long as the server said it would be.
    public var body: [UInt8]

    /// Makes a response.
    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The value of the first header field of that name, whatever its case.
    public func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
