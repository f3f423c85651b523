/// What a stage does with an element that fails.
public struct FailurePolicy<Element: Sendable>: Sendable {
    @usableFromInline
    enum Kind: Sendable {
        case stop
        case skip
        case deadLetter(any Sink<DeadLetter<Element>>)
    }

    @usableFromInline let kind: Kind

    @usableFromInline
    init(kind: Kind) {
        self.kind = kind
    }

    /// Ends the run with the error; what the stage had sent for the element by then has gone on.
    @inlinable
    public static var stop: Self { Self(kind: .stop) }

    /// Leaves the element out and counts it as skipped.
    @inlinable
    public static var skip: Self { Self(kind: .skip) }

    /// Leaves the element out and writes it, with the error, to a sink that the run opens and closes.
    ///
    /// A dead-letter sink that is slow holds the stage up: no letter is lost. Each stage that names a sink opens it for
    /// itself.
    @inlinable
    public static func deadLetter(to sink: any Sink<DeadLetter<Element>>) -> Self { Self(kind: .deadLetter(sink)) }
}

/// An element that failed for good, and why.
public struct DeadLetter<Element: Sendable>: Sendable {
    /// The element, as it came to the stage.
    public var element: Element
    /// What the stage threw.
    public var error: any Error
    /// The stage's name.
    public var stage: String

    /// Makes a dead letter; the engine does so, and tests of sinks by hand.
    public init(element: Element, error: any Error, stage: String) {
        self.element = element
        self.error = error
        self.stage = stage
    }
}
