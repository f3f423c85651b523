/// A part of a pipeline that elements are led to beside others.
///
/// ```swift
/// let pipeline = Pipeline(from: orders)
///     .broadcast([
///         Branch("audit", delivery: .buffer(1000)) { $0.sink(auditLog) },
///         Branch("totals") { $0.map(\.total).reduce(into: 0, +=).sink(totals) },
///     ])
/// ```
///
/// The results of branches meet again; a branch that ends in sinks has none.
public struct Branch<Input: Sendable, Result: Sendable>: Sendable {
    @usableFromInline typealias Build =
        @Sendable (BranchFlow<Input>, BoundaryInlet<Result>?, Assembly) -> Void

    @usableFromInline let name: String
    @usableFromInline let delivery: Delivery
    @usableFromInline let build: Build

    @usableFromInline init(name: String, delivery: Delivery, build: @escaping Build) {
        self.name = name
        self.delivery = delivery
        self.build = build
    }

    /// Makes a branch whose results meet those of the others.
    ///
    /// - Parameters:
    ///   - name: the name in error messages.
    ///   - delivery: what happens when the branch is slower than the others.
    ///   - body: adds the branch's stages to its beginning. It is called for each run.
    @inlinable public init<F: Flow<Result>>(
        _ name: String,
        delivery: Delivery = .wait,
        _ body: @escaping @Sendable (Pipeline<BranchFlow<Input>>) -> Pipeline<F>
    ) {
        self.init(name: name, delivery: delivery) { beginning, results, assembly in
            if let results { body(Pipeline<BranchFlow<Input>>(beginning)).flow.assemble(into: results, in: assembly) }
        }
    }
}

extension Branch where Result == Never {
    /// Makes a branch that ends in sinks.
    ///
    /// - Parameters:
    ///   - name: the name in error messages.
    ///   - delivery: what happens when the branch is slower than the others.
    ///   - body: adds the branch's stages and sinks to its beginning. It is called for each run.
    @inlinable public init(
        _ name: String,
        delivery: Delivery = .wait,
        _ body: @escaping @Sendable (Pipeline<BranchFlow<Input>>) -> RunnablePipeline
    ) {
        self.init(name: name, delivery: delivery) { beginning, _, assembly in
            body(Pipeline<BranchFlow<Input>>(beginning)).build(assembly)
        }
    }
}

/// The beginning of a ``Branch``.
public struct BranchFlow<Output: Sendable>: Flow {
    /// Where the way into a branch is left while a run is put together.
    @usableFromInline final class Entrance: Sendable {
        private let ways = Locked<[(inlet: BoundaryInlet<Output>, place: GraphBuilder.Cursor)]>([])

        @usableFromInline init() {}

        /// Leaves the way in, which leads to where the assembly stands now.
        @usableFromInline func set(_ inlet: BoundaryInlet<Output>, in assembly: Assembly) {
            let place = assembly.place
            ways.withLock { $0.append((inlet, place)) }
        }

        /// The way in, where the next stage leads to; `nil` when there is none, or more than one.
        @usableFromInline func take(in assembly: Assembly) -> BoundaryInlet<Output>? {
            let way = ways.withLock { ways in
                defer { ways = [] }
                return ways.count == 1 ? ways.first : nil
            }
            if let way { assembly.place = way.place }
            return way?.inlet
        }
    }

    @usableFromInline let entrance: Entrance
    @usableFromInline let delivery: Delivery

    @usableFromInline init(_ entrance: Entrance, delivery: Delivery) {
        self.entrance = entrance
        self.delivery = delivery
    }

    /// Adds the branch's queue and the task that drives what is behind it.
    @inlinable public func assemble(into inlet: some Inlet<Output>, in assembly: Assembly) {
        let boundary = Boundary<Output>(capacity: delivery.capacity, overflow: delivery.overflow, in: assembly)
        assembly.addDriver(from: boundary, into: inlet)
        entrance.set(BoundaryInlet(boundary), in: assembly)
    }
}
