/// How many elements of a stage are worked on at once, and in which order the results go on.
public struct Width<Input: Sendable>: Sendable {
    @usableFromInline enum Kind: Sendable {
        case serial
        case ordered(Int)
        case unordered(Int)
        case keyed(Int, makeQueue: @Sendable (_ capacity: Int, Assembly) -> KeyedQueue<Input>)
    }

    @usableFromInline let kind: Kind

    @usableFromInline init(kind: Kind) {
        self.kind = kind
    }

    /// One at a time, in the task of the stage before: no queue, no task.
    @inlinable public static var serial: Self { Self(kind: .serial) }

    /// Up to `workers` at once; results in the order of the input.
    ///
    /// An element that is done early waits for those before it; meanwhile its worker goes on, at most the
    /// boundary's capacity ahead. Of each element up to the capacity of results may wait so.
    @inlinable public static func ordered(_ workers: Int) -> Self { Self(kind: .ordered(workers)) }

    /// Up to `workers` at once; each result goes on as soon as it is there.
    @inlinable public static func unordered(_ workers: Int) -> Self { Self(kind: .unordered(workers)) }

    /// Up to `workers` at once, one of each key at a time: the results of a key keep their order, those of different
    /// keys go on as soon as they are there.
    ///
    /// A key that nothing waits for is forgotten. While the queue in front of the stage is full of elements of busy
    /// keys, elements of other keys wait behind them: give the stage a larger capacity when keys come in long runs.
    /// The key of an element may be asked for more than once.
    @inlinable public static func keyed<Key: Hashable & Sendable & SendableMetatype>(
        _ workers: Int,
        by key: @escaping @Sendable (Input) -> Key
    ) -> Self {
        Self(
            kind: .keyed(workers) { capacity, assembly in
                let capacity = max(1, capacity)
                let state = KeyedState<Input, Key, Suspension.Waiter>(capacity: capacity)
                return KeyedQueue(Queue(state, capacity: capacity, in: assembly), key: key)
            }
        )
    }

    /// How many elements are worked on at once.
    public var workers: Int {
        switch kind {
        case .serial: 1
        case .ordered(let workers), .unordered(let workers), .keyed(let workers, _): workers
        }
    }
}

extension Width: CustomStringConvertible {
    /// The width as it is written in a pipeline, such as `unordered(64)`.
    public var description: String {
        switch kind {
        case .serial: "serial"
        case .ordered(let workers): "ordered(\(workers))"
        case .unordered(let workers): "unordered(\(workers))"
        case .keyed(let workers, _): "keyed(\(workers))"
        }
    }
}
