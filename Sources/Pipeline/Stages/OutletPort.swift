/// What is behind an outlet, with its own type erased: stages name only the element.
@usableFromInline
protocol OutletPort<Element>: AnyObject {
    associatedtype Element: Sendable

    func send(_ element: Element) async throws
    func send(contentsOf elements: [Element]) async throws
}

/// An outlet that leads into a fused segment.
@usableFromInline
final class InletPort<Downstream: Inlet>: OutletPort {
    @usableFromInline typealias Element = Downstream.Element

    @usableFromInline var inlet: Downstream
    /// How long the sends have waited for room.
    @usableFromInline var blocked = Duration.zero
    /// How many elements were sent.
    @usableFromInline var sent = 0

    @inlinable
    init(_ inlet: Downstream) {
        self.inlet = inlet
    }

    // Each send is published at once: what the stage does next may take long.
    @inlinable
    func send(_ element: Element) async throws {
        sent += 1
        _ = try inlet.receive(element)
        blocked += try await inlet.drain()
    }

    @inlinable
    func send(contentsOf elements: [Element]) async throws {
        for element in elements {
            sent += 1
            if try inlet.receive(element) == .full { blocked += try await inlet.drain() }
        }
        blocked += try await inlet.drain()
    }
}
