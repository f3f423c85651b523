/// A string that is sent and never shown: descriptions, dumps and interpolations of it say nothing.
struct Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    let value: String

    var description: String { "[redacted]" }

    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
