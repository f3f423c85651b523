/// How a service wants to be told of failures.
///
/// A format bounds what it makes: no report makes a message that the service refuses for its size.
public protocol NotificationFormat: Sendable {
    /// The format's name in messages, such as `slack`.
    var name: String { get }

    /// What its messages hold and no error may show, such as a key.
    var secrets: [String] { get }

    /// The bodies to post, one after the other, as JSON.
    func messages(_ notification: Notification) throws -> [[UInt8]]
}

extension NotificationFormat {
    /// Nothing.
    public var secrets: [String] { [] }
}
