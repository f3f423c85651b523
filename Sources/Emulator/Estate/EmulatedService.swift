/// A service of an estate, with the fields that tell whose it is.
public struct EmulatedService: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its tags, by key.
    public var tags: [String: String]

    /// Makes a service.
    public init(name: String, tags: [String: String] = [:]) {
        self.name = name
        self.tags = tags
    }
}

/// The services of a cluster, wherever they come from.
protocol ServiceSource: Sendable {
    /// The service of this name.
    func service(named name: String) -> EmulatedService?
}
