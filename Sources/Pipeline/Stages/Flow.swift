/// The part of a pipeline from its sources to one point: a value that says how to build it.
///
/// Flows nest: every operator wraps the flow before it. They are the engine's own: to add a step of your own, write a
/// ``Stage`` or a ``Transform``.
public protocol Flow<Output>: Sendable {
    /// What leaves at this point.
    associatedtype Output: Sendable

    /// Builds this part of a run and leads what leaves it into `inlet`.
    ///
    /// An operator marks it `@inline(__always)`: the inlet's type grows with each operator on the way to the source, and
    /// the compiler stops specialising a generic function that calls itself with ever larger types.
    func assemble(into inlet: some Inlet<Output>, in assembly: Assembly)
}
