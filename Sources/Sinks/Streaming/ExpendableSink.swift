public import Pipeline

/// A sink that a run can do without: when it fails, it is given up and the run goes on.
public struct ExpendableSink<Base: Sink>: Sink {
    /// What one run writes to.
    public struct Writer: SinkWriter {
        /// `nil` when the sink could not be opened.
        private var base: Base.Writer?
        private var hasFailed = false
        private let onFailure: @Sendable (any Error) -> Void

        fileprivate init(_ base: Base.Writer?, _ onFailure: @escaping @Sendable (any Error) -> Void) {
            self.base = base
            self.onFailure = onFailure
        }

        /// Writes the elements, unless writing has failed before.
        public mutating func write(_ batch: [Base.Element]) async throws {
            guard !hasFailed else { return }
            do { try await base?.write(batch) } catch { try giveUp(error) }
        }

        /// Flushes the sink behind this one, unless writing has failed before.
        public mutating func flush() async throws {
            guard !hasFailed else { return }
            do { try await base?.flush() } catch { try giveUp(error) }
        }

        /// Closes the sink behind this one in any case.
        public mutating func close(_ outcome: Outcome) async throws {
            do { try await base?.close(outcome) } catch { try giveUp(error) }
        }

        private mutating func giveUp(_ error: any Error) throws {
            // Who cancels the run does not ask for this sink to be given up.
            if error is CancellationError { throw error }
            if !hasFailed { onFailure(error) }
            hasFailed = true
        }
    }

    private let base: Base
    private let onFailure: @Sendable (any Error) -> Void

    fileprivate init(_ base: Base, _ onFailure: @escaping @Sendable (any Error) -> Void) {
        self.base = base
        self.onFailure = onFailure
    }

    /// The name of the sink behind this one.
    public var name: String { base.name }

    /// The policy of the sink behind this one.
    public var delivery: Delivery { base.delivery }

    /// Opens the sink behind this one; when that fails, it is given up.
    public func open() async throws -> Writer {
        do {
            return Writer(try await base.open(), onFailure)
        } catch let error as CancellationError {
            throw error
        } catch {
            onFailure(error)
            return Writer(nil, onFailure)
        }
    }
}

extension Sink {
    /// Lets the run go on when this sink fails, as beside others that are still of use.
    ///
    /// Without it the first sink that fails ends the run for all of them.
    ///
    /// - Parameter onFailure: told of the first error of each run, once; nothing is written after it.
    public func expendable(onFailure: @escaping @Sendable (any Error) -> Void) -> ExpendableSink<Self> {
        ExpendableSink(self, onFailure)
    }
}
