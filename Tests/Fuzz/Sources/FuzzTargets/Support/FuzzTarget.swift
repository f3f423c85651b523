/// A reader or a writer of this project that meets bytes of others, and what must hold whatever they are.
public protocol FuzzTarget: SendableMetatype {
    /// The name of the target, of its corpus and of its dictionary.
    static var name: String { get }

    /// Hands bytes to what is fuzzed, and looks at what comes of it.
    ///
    /// - Throws: ``Violation`` where a property does not hold. Whatever else it throws is a finding as well.
    static func check(_ bytes: [UInt8]) throws
}
